import t from 'tap'
import { keyGivenTwice } from '../../src/formats/key-given-twice.js'

const given = (text: string) => keyGivenTwice(text, JSON.parse(text))

t.test('a key that an object has twice is found, and told by its path', t => {
  const cases: [why: string, text: string, path: string | undefined][] = [
    ['none', '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}', undefined],
    ['no object', '["a","a",1,null,true]', undefined],
    ['at the top', '{"a":1,"b":2,"a":1}', '/a'],
    ['inside', '{"a":{"b":1,"b":2}}', '/a/b'],
    ['in an array', '{"a":[0,[1,2],{"b":[{}]},{"c":1,"c":1}]}', '/a/3/c'],
    ['an object twice', '{"party":{"name":"x"},"party":{"name":"y"}}', '/party'],
    ['in what is dropped', '{"a":{"b":1,"b":1},"a":1}', '/a/b'],
    ['with white space before the colon', '{"a" : 1,\n"a"\t: 2}', '/a'],
    ['escaped', '{"a":1,"\\u0061":2}', '/a'],
    ['a key of the prototype', '{"__proto__":1,"constructor":2,"__proto__":3}', '/__proto__'],
    ['the empty key', '{"":1,"":2}', '/'],
    ['signs of JSON in texts', '{"a":"{\\"a\\":1,:","b":"\\\\","c:":"[","d":"\\\\\\""}', undefined],
    ['signs of JSON in keys', '{"a:{":1,"a:{":2}', '/a:{'],
    ['a key with a slash', '{"a/b~":1,"a/b~":2}', '/a~1b~0']
  ]
  for (const [why, text, path] of cases) t.equal(given(text), path, why)
  t.end()
})

t.test('neither depth nor length ends it', t => {
  const deep = (inner: string) => '{"a":'.repeat(50_000) + inner + '}'.repeat(50_000)
  t.equal(given(deep('1')), undefined)
  t.equal(given(deep('{"b":1,"b":2}')), '/a'.repeat(20))
  t.equal(given(`{"a":${JSON.stringify('\\"x'.repeat(3_000_000))},"b":1,"b":2}`), '/b')
  t.end()
})
