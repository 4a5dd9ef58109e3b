/** A whole file of each format that is a text. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'a.md': '# 港口\n\n| 中 | en |\n| --- | --- |\n| 港口 | [port](https://example.org) |\n\n```js\nx\n```\n<!-- x -->\n',
  'a.html':
    '<!doctype html><html lang="zh"><body><h1>港口</h1><p title="a>b">港口 <b>开航&nbsp;&#x6e2f;</b></p><!-- x --></body></html>',
  'a.txt': '港口\n\nThe port.\n',
  'a.rst': '港口\n====\n\n.. note:: The ``port`` :ref:`a`\n\n* a\n',
  'a.adoc': '= 港口\n\n[source]\n----\nx\n----\n\nThe *port* link:x[y].\n',
  'a.srt': '1\n00:00:01,000 --> 00:00:02,000\n<i>港口</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nThe {\\an8}port.\n',
  'a.json': '{"en": {"a": "The {{count}} \\u0041", "b": ["x"]}, "zh": {"a": "港口 {{count}}", "b": ["二"]}}',
  'a.arb': '{"@@locale": "zh", "a": "{n, plural, one {# 港} other {# 港口}}", "@a": {}}',
  'a.tmx':
    '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>A <bpt i="1">&lt;b&gt;</bpt>port<ept i="1"/> &amp; pier</seg></tuv><tuv xml:lang="zh"><seg>港口<![CDATA[ x ]]></seg></tuv></tu></body></tmx>',
  'a.xlf':
    '<xliff version="1.2"><file source-language="en" target-language="zh"><body><trans-unit id="1"><source>A <g id="1">port</g></source><seg-source><mrk mtype="seg" mid="1">A</mrk></seg-source><target><mrk mtype="seg" mid="1">港</mrk></target></trans-unit></body></file></xliff>',
  'a.po':
    'msgid ""\nmsgstr "Language: zh\\n"\n\n#, fuzzy\nmsgctxt "a"\nmsgid "%d port\\x41"\nmsgid_plural "%d ports"\nmsgstr[0] "%d 港口"\n',
  'b.ts':
    '<TS version="2.1" language="zh_CN"><context><name>A</name><message numerus="yes"><source>%n port</source><translation type="unfinished"><numerusform>%n 港口</numerusform></translation></message></context></TS>',
  'a.properties': 'a=\\u6e2f\\u53e3 \\\n  more\n! x\nb:{0}\n',
  'a.strings': '/* x */\n"a \\"b" = "港口 \\U6e2f";\n',
  'a.stringsdict':
    '<plist><dict><key>a</key><dict><key>n</key><dict><key>other</key><string>港口 %d</string></dict></dict></dict></plist>',
  'b.xml':
    '<resources><string name="a">港口 \\u6e2f <xliff:g id="x">%s</xliff:g></string><plurals name="b"><item quantity="other">二</item></plurals></resources>',
  'a.yaml': 'zh:\n  a: "港口 \\u6e2f"\n  b: >-\n    x\n    y\nen:\n  a: port\n',
  'a.csv': 'zh,en,note\n"港口，""新""",The port,x\n码头,"The\npier",\n',
}
/** A small glossary in each format that is a text. */
export const sampleGlossaries: Readonly<Record<string, string>> = {
  'g.csv': 'zh,en,status\n港口,"port|ha""rbor",preferred\n',
  'g.json': '{"id": "g", "concepts": [{"id": "a", "zh": ["港口"], "en": ["port"]}]}',
  'g.yaml': 'id: g\nconcepts:\n  - {id: a, zh: 港口, en: [port, {text: harbor, status: forbidden}]}\n',
  'g.tbx':
    '<martif type="TBX" xml:lang="en"><text><body><termEntry id="a"><langSet xml:lang="zh"><tig><term>港口</term></tig></langSet></termEntry></body></text></martif>',
}
