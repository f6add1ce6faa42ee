/**
 * Names of people who do not exist, for measuring the false alerts of person screening. They combine common given and
 * family names from lists made for this purpose.
 */
interface Naming { order: 'family first' | 'given first', family: string[], given: string[] }

const words = (text: string) => text.trim().split(/\s+/u)

const korean = words(`min jun seo yeon ji ho hyun woo su jin young kyung hee sang chul dong mi sun jae eun hye
  soo sung kwang myung nam ok chun geun tae hwan kyu il bok in won`)
const chinese = words('wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xia ping gang hua yu xin bo hong mei lin jian')

/** Given names of two syllables. Each pair occurs once, in one spelling, so that no name is screened twice. */
const syllables = (list: string[], joins: string[]) =>
  list.flatMap((first, i) => list.map((second, j) => `${first}${joins[(i + j) % joins.length]}${second}`))

const namings: Naming[] = [
  {
    order: 'family first',
    family: words('Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Jeon Ko Moon Yang Son Bae Baek Heo Nam Sim'),
    given: syllables(korean, ['-', ' ', ''])
  },
  {
    order: 'family first',
    family: words('Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao'),
    given: [...chinese, ...syllables(chinese, [''])]
  },
  {
    order: 'given first',
    family: words(`Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov Alekseev
      Lebedev Semenov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev Makarov Nikitin Zakharov Zaitsev`),
    given: ['Alexander', 'Sergei', 'Dmitry', 'Andrei', 'Alexey', 'Maxim', 'Evgeny', 'Ivan', 'Mikhail', 'Nikolai', 'Vladimir', 'Igor', 'Oleg', 'Pavel', 'Roman']
      .flatMap(given => ['', ' Alexandrovich', ' Sergeevich', ' Ivanovich', ' Petrovich', ' Nikolaevich', ' Vladimirovich', ' Mikhailovich', ' Andreevich'].map(patronymic => given + patronymic))
  },
  {
    order: 'given first',
    family: words(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts
      Green Hall Wood Jackson Clarke Harris Cooper Ward Turner Martin Morris Bailey Baker Bennett Reynolds`),
    given: words(`James John Robert Michael William David Richard Thomas Mary Patricia Jennifer Linda Elizabeth Susan Jessica
      Sarah Karen Nancy Daniel Matthew Anthony Mark Paul Steven Andrew Emily Emma Laura Rachel Simon`)
      .flatMap(given => ['', ' A.', ' J.', ' M.'].map(initial => given + initial))
  },
  {
    order: 'given first',
    family: words(`Hassan Hussein Ali Ahmed Ibrahim Khalil Mansour Saleh Nasser Haddad Khoury Farouk Aziz Rahman Qasim Said
      Suleiman Yousef Mahmoud Zaki Bakr Shaheen Darwish Hamdan`).flatMap(name => [name, `al-${name}`]),
    given: words('Mohammed Ahmed Ali Omar Khaled Hassan Ibrahim Yusuf Mustafa Abdullah Abdulrahman Tariq Samir Fatima Aisha Layla Mariam Nour Hani Bilal Karim Walid')
      .flatMap(given => ['', ' Mohammed', ' bin Ahmed', ' Hassan', ' Abdullah'].map(father => given + father))
  },
  {
    order: 'given first',
    family: words(`Garcia Rodriguez Martinez Hernandez Lopez Gonzalez Perez Sanchez Ramirez Torres Flores Rivera Gomez Diaz
      Cruz Morales Reyes Gutierrez Ortiz Chavez Ramos Ruiz Alvarez Mendoza Vargas Castillo`),
    given: words('Jose Juan Luis Carlos Jorge Pedro Manuel Francisco Miguel Antonio Maria Ana Carmen Rosa Isabel Lucia Elena Diego Alejandro Fernando Rafael Javier')
      .flatMap(given => ['', ' Antonio', ' Maria', ' Luis', ' Elena', ' Jose', ' Andres'].map(second => given + second))
  }
]

/** `size` distinct names, evenly from six styles of naming, always the same ones. */
export function inventedPersons (size: number): string[] {
  const each = Math.ceil(size / namings.length)
  const names = namings.flatMap(({ order, family, given }) => {
    const all = family.flatMap(last => given.map(first => order === 'family first' ? `${last} ${first}` : `${first} ${last}`))
    const unique = [...new Set(all)]
    return unique.filter((_, i) => i * each % unique.length < each || unique.length <= each)
  })
  return names.slice(0, size)
}
