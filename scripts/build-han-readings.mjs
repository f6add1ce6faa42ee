// Builds data/lexicon/han-readings.json from the text files of the Unicode Han
// Database, plain or packed with bzip2 (Debian: package unicode-data).
//
//   node scripts/build-han-readings.mjs /usr/share/unicode [output file]
//
// The tables marked "by hand" below are Tumen's own: they settle the cases
// where a name reads otherwise than Unihan's first reading, or where Unihan
// gives several simplified forms.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const FILES = ['Readings', 'Variants', 'OtherMappings', 'DictionaryLikeData', 'IRGSources']
const PROPERTIES = new Set([
  'kMandarin', 'kHanyuPinlu', 'kHanyuPinyin', 'kXHC1983', 'kHangul',
  'kTraditionalVariant', 'kSimplifiedVariant', 'kZVariant',
  'kTGH', 'kGB0', 'kBigFive', 'kKSC0', 'kJoyoKanji', 'kJinmeiyoKanji', 'kKoreanEducationHanja',
])

// By hand: characters whose usual reading in names is not Unihan's first.
const NAME_READINGS = {
  都: 'du', 长: 'chang', 長: 'chang', 曾: 'zeng', 地: 'di', 厦: 'xia', 廈: 'xia', 盛: 'sheng', 佛: 'fo',
  合: 'he', 石: 'shi', 车: 'che', 車: 'che', 大: 'da', 沈: 'shen', 乐: 'le', 樂: 'le', 翟: 'zhai',
  瞿: 'qu', 祭: 'ji', 叶: 'ye', 葉: 'ye', 柏: 'bai', 卜: 'bu', 贾: 'jia', 賈: 'jia', 俞: 'yu', 单: 'dan',
  單: 'dan', 万: 'wan', 区: 'qu', 區: 'qu', 员: 'yuan', 員: 'yuan', 尉: 'wei', 藏: 'cang', 隗: 'wei',
  还: 'hai', 会: 'hui', 會: 'hui', 兴: 'xing', 興: 'xing', 和: 'he', 华: 'hua', 華: 'hua', 嘎: 'ga', 什: 'shi',
}

// By hand: Korean readings that names use rather than Unihan's first.
const NAME_HANGUL = { 沈: '심', 车: '차', 車: '차', 洞: '동', 宅: '택', 北: '북', 樂: '악', 乐: '악', 復: '복', 度: '도', 台: '대', 圳: '천', 洱: '이', 铝: '려', 饮: '음', 飲: '음', 潍: '유', 碳: '탄', 锌: '신', 沣: '풍', 卧: '와', 焊: '한', 它: '타', 啤: '비' }

// By hand: words read otherwise than their characters one by one, with the
// readings that company and place names need.
const PHRASES = {
  重庆: 'chongqing', 长春: 'changchun', 长沙: 'changsha', 长江: 'changjiang', 长城: 'changcheng', 长安: 'changan',
  长治: 'changzhi', 长白: 'changbai', 长白山: 'changbaishan', 长兴: 'changxing', 长盛: 'changsheng', 长征: 'changzheng',
  长虹: 'changhong', 长乐: 'changle', 大长今: 'dachangjin', 成长: 'chengzhang', 增长: 'zengzhang', 生长: 'shengzhang',
  董事长: 'dongshizhang', 校长: 'xiaozhang', 银行: 'yinhang', 商行: 'shanghang', 行业: 'hangye', 同行: 'tonghang',
  洋行: 'yanghang', 车行: 'chehang', 分行: 'fenhang', 支行: 'zhihang', 总行: 'zonghang', 行情: 'hangqing',
  农行: 'nonghang', 工行: 'gonghang', 建行: 'jianhang', 央行: 'yanghang', 华行: 'huahang', 贸易行: 'maoyihang',
  五金行: 'wujinhang', 金行: 'jinhang', 药行: 'yaohang', 货行: 'huohang', 会计: 'kuaiji', 会稽: 'kuaiji',
  厦门: 'xiamen', 大厦: 'dasha', 商厦: 'shangsha', 广厦: 'guangsha', 六安: 'luan', 六合: 'luhe', 蚌埠: 'bengbu',
  乐山: 'leshan', 乐清: 'yueqing', 乐亭: 'laoting', 音乐: 'yinyue', 乐器: 'yueqi', 乐团: 'yuetuan', 声乐: 'shengyue',
  民乐: 'minle', 大连: 'dalian', 大夫: 'daifu', 朝阳: 'chaoyang', 朝鲜: 'chaoxian', 朝族: 'chaozu', 朝霞: 'zhaoxia',
  朝晖: 'zhaohui', 朝日: 'zhaori', 重工: 'zhonggong', 重型: 'zhongxing', 重组: 'chongzu', 重建: 'chongjian',
  重阳: 'chongyang', 重新: 'chongxin', 成都: 'chengdu', 首都: 'shoudu', 都市: 'dushi', 都匀: 'duyun',
  西藏: 'xizang', 藏药: 'zangyao', 藏族: 'zangzu', 藏医: 'zangyi', 宝藏: 'baozang', 收藏: 'shoucang', 调味: 'tiaowei',
  调料: 'tiaoliao', 空调: 'kongtiao', 调节: 'tiaojie', 调整: 'tiaozheng', 调控: 'tiaokong', 调查: 'diaocha',
  传媒: 'chuanmei', 传记: 'zhuanji', 参茸: 'shenrong', 人参: 'renshen', 海参: 'haishen', 红参: 'hongshen',
  丹参: 'danshen', 参鲍: 'shenbao', 曾都: 'zengdu', 曾经: 'cengjing', 单县: 'shanxian', 番禺: 'panyu',
  洪洞: 'hongtong', 什刹海: 'shichahai', 铅山: 'yanshan', 涡阳: 'guoyang', 亳州: 'bozhou', 泌阳: 'biyang',
  尉犁: 'yuli', 东阿: 'donge', 阿胶: 'ejiao', 莘县: 'shenxian', 莘庄: 'xinzhuang', 台州: 'taizhou', 天台: 'tiantai',
  丽水: 'lishui', 尉迟: 'yuchi', 宿迁: 'suqian', 星宿: 'xingxiu', 吐蕃: 'tubo', 龟兹: 'qiuci', 堡子: 'puzi',
  十里堡: 'shilipu', 吴堡: 'wubu', 大埔: 'dapu', 黄埔: 'huangpu', 大黄: 'dahuang', 燕山: 'yanshan',
  燕京: 'yanjing', 燕赵: 'yanzhao', 应县: 'yingxian', 应用: 'yingyong', 响应: 'xiangying', 供应: 'gongying',
  供销: 'gongxiao', 供热: 'gongre', 供水: 'gongshui', 供电: 'gongdian', 兴业: 'xingye', 兴安: 'xingan',
  中兴: 'zhongxing', 车辆: 'cheliang', 差速: 'chasu', 冠县: 'guanxian', 冠军: 'guanjun', 便宜: 'pianyi',
  便利: 'bianli', 相声: 'xiangsheng', 量具: 'liangju', 测量: 'celiang', 计量: 'jiliang', 质量: 'zhiliang',
  衡量: 'hengliang', 卷烟: 'juanyan', 卷板: 'juanban', 冲压: 'chongya', 冲床: 'chongchuang',
  轧钢: 'zhagang', 冷轧: 'lengzha', 热轧: 'rezha', 轧机: 'zhaji', 轧花: 'yahua', 处理: 'chuli', 办事处: 'banshichu',
  代表处: 'daibiaochu', 地产: 'dichan', 房地产: 'fangdichan', 提供: 'tigong', 数据: 'shuju', 数码: 'shuma',
  还原: 'huanyuan', 教育: 'jiaoyu', 教学: 'jiaoxue', 结构: 'jiegou', 钢结构: 'gangjiegou', 解州: 'xiezhou',
  石家庄: 'shijiazhuang', 哈尔滨: 'haerbin', 哈达: 'hada', 呼和浩特: 'huhehaote', 乌鲁木齐: 'wulumuqi',
  珲春: 'hunchun', 图们: 'tumen', 丹东: 'dandong', 东港: 'donggang', 会宁: 'huining', 会昌: 'huichang',
  模具: 'muju', 模板: 'muban', 模型: 'moxing', 规模: 'guimo', 装载: 'zhuangzai', 载重: 'zaizhong', 粘合: 'nianhe',
  粘胶: 'nianjiao', 胶粘: 'jiaonian', 露天: 'lutian', 涨价: 'zhangjia', 膨胀: 'pengzhang',
  分析: 'fenxi', 股份: 'gufen', 中和: 'zhonghe', 暖和: 'nuanhuo', 校准: 'jiaozhun', 校正: 'jiaozheng', 系统: 'xitong',
  巷道: 'hangdao', 枞阳: 'zongyang', 歙县: 'shexian', 黟县: 'yixian', 盱眙: 'xuyi', 鄱阳: 'poyang', 婺源: 'wuyuan',
  儋州: 'danzhou', 郴州: 'chenzhou', 衢州: 'quzhou', 漯河: 'luohe', 泸州: 'luzhou', 溧阳: 'liyang', 邛崃: 'qionglai',
  浚县: 'xunxian', 疏浚: 'shujun', 井陉: 'jingxing', 蔚县: 'yuxian', 临朐: 'linqu', 牟平: 'muping', 中牟: 'zhongmu',
  繁峙: 'fanshi', 任丘: 'renqiu', 任县: 'renxian', 夏侯: 'xiahou', 万俟: 'moqi', 令狐: 'linghu',
  长孙: 'zhangsun', 澹台: 'tantai', 单于: 'chanyu', 华山: 'huashan', 颉利: 'jieli', 勐海: 'menghai', 隆尧: 'longyao',
  陕西: 'shaanxi',
}

// By hand: Japanese post-war forms and Korean or other variant forms.
const VARIANTS = '亜亚悪恶圧压囲围壱壹稲稻飲饮隠隐栄荣営营衛卫衞卫駅驿円圆塩盐縁缘艶艳応应桜樱穏稳仮假価价絵绘壊坏懐怀拡扩殻壳覚觉楽乐渇渴巻卷陥陷勧劝寛宽漢汉関关観观顔颜気气帰归亀龟偽伪戯戏犠牺拠据挙举暁晓駆驱勲勋恵惠渓溪経经継继軽轻鶏鸡芸艺撃击県县倹俭剣剑険险圏圈検检権权験验顕显厳严広广効效鉱矿黒黑砕碎済济斎斋剤剂雑杂桟栈賛赞糸丝歯齿児儿実实釈释収收従从渋涩獣兽縦纵粛肃処处緒绪諸诸奨奖焼烧証证乗乘剰剩浄净畳叠縄绳壌壤嬢娘譲让醸酿図图粋粹酔醉穂穗髄髓瀬濑斉齐摂摄専专戦战銭钱繊纤荘庄捜搜挿插巣巢総总聡聪蔵藏贈赠臓脏続续対对帯带択择沢泽滝泷単单団团弾弹遅迟鋳铸庁厅徴征懲惩聴听勅敕鎮镇逓递鉄铁転转伝传闘斗徳德読读弐贰悩恼脳脑覇霸拝拜廃废売卖発发抜拔髪发浜滨払拂仏佛並并変变辺边邉边豊丰舗铺歩步毎每満满黙默訳译薬药誉誉揺摇様样謡谣頼赖覧览竜龙両两猟猎緑绿塁垒涙泪歴历暦历練练錬炼労劳録录冨富廻回﨑崎髙高桒桑働动呉吴巌岩槙槇' +
  '眞真靑青淸清敎教內内曺曹産产黃黄錄录綠绿戶户稅税說说説说銳锐淨净凈净爲为羣群峯峰甁瓶尙尚兪俞値值卽即旣既査查溫温硏研寳宝恆恒鷄鸡鑛矿鍊炼竝并沖冲涼凉減减決决況况託托栢柏鉅钜昇升陞升甦苏週周滙汇彙汇匯汇佈布嶽岳崑昆崙仑舖铺裡里裏里註注祕秘傢家勛勋堃坤燄焰煇辉鄕乡巖岩溼湿紮扎絃弦緻致嚮向銕铁鑑鉴鑒鉴鹼碱強强彊强汎泛菸烟煙烟麪面麵面雞鸡啓启啟启鍾钟鐘钟発发發发髮发後后臺台檯台颱台乾乾幹干範范準准瀋沈徵征穀谷葉叶餘余於于雲云製制複复復复係系繫系闆板夥伙鬱郁鬥斗鬪斗佔占捨舍鹹咸闢辟衝冲築筑樸朴錶表鬆松噹当當当盡尽儘尽曆历歷历獲获穫获籲吁纖纤縴纤罈坛壇坛蘇苏囌苏臟脏髒脏鬍胡鬚须須须麼么瞭了藉藉著着濛蒙懞蒙矇蒙籤签簽签崗岗鋪铺疋匹咊和蓆席慾欲迺乃牠它遊游菴庵讚赞鑽钻閒闲硃朱籐藤籘藤鏽锈銹锈剷铲噁恶凖准煆煅搾榨倣仿週周効效勅敕凃涂塗涂昻昂晩晚渉涉狀状頻频鬭斗姸妍姬姬硏研郞郎朗朗鄭郑'

function read (folder) {
  const chars = new Map()
  for (const name of FILES) {
    const plain = join(folder, `Unihan_${name}.txt`)
    const packed = `${plain}.bz2`
    let text
    if (existsSync(plain)) text = readFileSync(plain, 'utf8')
    else if (existsSync(packed)) text = execFileSync('bzip2', ['-dc', packed], { encoding: 'utf8', maxBuffer: 1 << 28 })
    else throw new Error(`${plain} (or .bz2) is missing`)
    for (const line of text.split('\n')) {
      if (!line.startsWith('U+')) continue
      const [code, property, value] = line.split('\t')
      if (!PROPERTIES.has(property)) continue
      const point = Number.parseInt(code.slice(2), 16)
      if (point > 0xffff) continue
      const char = String.fromCodePoint(point)
      if (!chars.has(char)) chars.set(char, {})
      chars.get(char)[property] = value.trim()
    }
  }
  return chars
}

function toneless (syllable) {
  return syllable.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]/g, '')
}

function pinyin (char, p) {
  if (NAME_READINGS[char]) return NAME_READINGS[char]
  if (p.kMandarin) return toneless(p.kMandarin.split(' ')[0])
  if (p.kHanyuPinlu) return toneless(p.kHanyuPinlu.split('(')[0])
  const listed = p.kXHC1983 ?? p.kHanyuPinyin
  return listed ? toneless(listed.split(' ')[0].split(':')[1].split(',')[0]) : undefined
}

// In common use in China, Taiwan, Hong Kong, Korea or Japan. Big5's first
// level (A440–C67E) holds the frequent characters.
function common (p) {
  return Boolean(p.kTGH || p.kHanyuPinlu || p.kGB0 || p.kKSC0 || p.kJoyoKanji || p.kJinmeiyoKanji || p.kKoreanEducationHanja ||
    (p.kBigFive && Number.parseInt(p.kBigFive, 16) < 0xc940) || /:\d*E/.test(p.kHangul ?? ''))
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
function syllable (text) {
  const n = text.codePointAt(0) - 0xac00
  return { initial: INITIALS[Math.floor(n / 588)], rest: n % 588 }
}

// The reading of a character by itself; where Unihan gives both the reading
// and what the South Korean initial-sound rule makes of it (녀 and 여, 림 and
// 임, 라 and 나), the former.
function hangul (value) {
  const readings = value.split(' ').map((entry) => {
    const [text, tags = ''] = entry.split(':')
    return { text: text.normalize('NFC'), rank: tags.includes('E') ? 0 : tags.includes('0') ? 1 : 2 }
  }).filter((r) => /^[가-힣]$/u.test(r.text))
  if (readings.length === 0) return undefined
  const best = readings.reduce((a, b) => (b.rank < a.rank ? b : a))
  const { initial, rest } = syllable(best.text)
  const sources = { ㅇ: ['ㄹ', 'ㄴ'], ㄴ: ['ㄹ'] }[initial] ?? []
  for (const source of sources) {
    const full = readings.find((r) => syllable(r.text).initial === source && syllable(r.text).rest === rest)
    if (full) return full.text
  }
  return best.text
}

function simplified (chars) {
  const map = new Map()
  const decode = (value) => (value ?? '').split(' ').filter(Boolean)
    .map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16)))
  const standard = (char) => Boolean(chars.get(char)?.kTGH)
  const add = (from, to) => {
    // A character that is itself standard in China stays, unless it is in the table by hand.
    if (from === to || from.length !== 1 || to.length !== 1 || map.has(from) || standard(from)) return
    map.set(from, to)
  }
  const byHand = [...VARIANTS]
  for (let i = 0; i < byHand.length; i += 2) map.set(byHand[i], byHand[i + 1])
  for (const [char, p] of chars) {
    const targets = decode(p.kSimplifiedVariant).filter((t) => t.length === 1)
    const target = targets.find((t) => standard(t)) ?? targets[0]
    if (target && (standard(target) || common(chars.get(target) ?? {}))) add(char, target)
  }
  for (const [char, p] of chars) {
    if (!standard(char)) continue
    for (const source of decode(p.kTraditionalVariant)) if (source.length === 1) add(source, char)
  }
  for (const [char, p] of chars) {
    if (!common(p) || standard(char)) continue
    const targets = decode((p.kZVariant ?? '').replace(/<\S+/g, '')).filter((t) => t.length === 1)
    const target = targets.map((t) => map.get(t) ?? t).find(standard)
    if (target) add(char, target)
  }
  // One step is enough: no target is itself a source.
  for (const [from, to] of map) if (map.has(to) && map.get(to) !== to) map.set(from, map.get(to))
  for (const [from, to] of map) if (from === to) map.delete(from)
  return [...map].sort((a, b) => a[0].codePointAt(0) - b[0].codePointAt(0))
}

function group (pairs) {
  const groups = {}
  for (const [char, reading] of pairs) groups[reading] = (groups[reading] ?? '') + char
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function table (object) {
  const rows = Object.entries(object).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${rows.join(',\n')}\n  }`
}

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node scripts/build-han-readings.mjs <folder of Unihan text files> [output file]')
  process.exit(2)
}
const here = dirname(fileURLToPath(import.meta.url))
const output = resolve(process.argv[3] ?? join(here, '../data/lexicon/han-readings.json'))

const chars = read(folder)
const pairs = simplified(chars)
const targets = new Set(pairs.flat())
const kept = [...chars].filter(([char, p]) => (common(p) || targets.has(char)) && pinyin(char, p))
  .sort((a, b) => a[0].codePointAt(0) - b[0].codePointAt(0))
// A form that is simplified anyway reads as what it is simplified to (鉄 as 铁).
const to = new Map(pairs)
const own = (char) => pinyin(char, chars.get(char) ?? {})
const readings = kept.map(([char]) => [char, (to.has(char) && own(to.get(char))) || own(char)])

// A simplified character has seldom a Korean reading of its own: it takes that
// of the traditional one, and a variant that of its standard form.
const fromTraditional = new Map()
for (const [from, target] of pairs) {
  const value = chars.get(from)?.kHangul
  const main = (chars.get(target)?.kTraditionalVariant ?? '').includes(`U+${from.codePointAt(0).toString(16).toUpperCase()}`)
  if (value && (main || !fromTraditional.has(target))) fromTraditional.set(target, value)
}
const korean = kept.map(([char, p]) => {
  const traditional = fromTraditional.get(char)
  const rare = !p.kHangul || (!p.kHangul.includes('E') && traditional?.includes('E')) // 广 is 광 as 廣, not 엄
  const value = (rare ? traditional : undefined) ?? p.kHangul ??
    chars.get(to.get(char))?.kHangul ?? fromTraditional.get(to.get(char))
  return [char, NAME_HANGUL[char] ?? (value && hangul(value))]
}).filter(([, reading]) => reading)

for (const [phrase, reading] of Object.entries(PHRASES)) {
  if (!/^[a-z]+$/.test(reading) || !/^\p{Script=Han}{2,}$/u.test(phrase)) throw new Error(`bad phrase ${phrase}`)
}
// A phrase that the characters give anyway is left out.
const single = new Map(readings)
const phrases = Object.entries(PHRASES)
  .filter(([phrase, reading]) => [...phrase].map((c) => single.get(c) ?? '?').join('') !== reading)

const text = `{
  "source": "Unicode Han Database 15.0 (kMandarin, then kHanyuPinlu or kHanyuPinyin; kHangul; kSimplifiedVariant, kTraditionalVariant, kZVariant), with readings of names, phrases and variant forms added by hand in scripts/build-han-readings.mjs",
  "licence": "Unicode License v3 for the Unihan data (https://www.unicode.org/license.txt), Copyright © 1991-2022 Unicode, Inc.; the additions by hand under the licence of Tumen",
  "pinyin": ${table(group(readings))},
  "hangul": ${table(group(korean))},
  "simplified": {
    "from": ${JSON.stringify(pairs.map((p) => p[0]).join(''))},
    "to": ${JSON.stringify(pairs.map((p) => p[1]).join(''))}
  },
  "phrases": ${table(Object.fromEntries(phrases))}
}
`
JSON.parse(text)
writeFileSync(output, text)
console.log(`${output}: ${readings.length} characters in ${new Set(readings.map((r) => r[1])).size} pinyin syllables, ` +
  `${korean.length} with Korean readings, ${pairs.length} simplified, ${phrases.length} phrases of ${Object.keys(PHRASES).length}, ${Buffer.byteLength(text)} bytes`)
