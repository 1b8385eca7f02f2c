"""What belongs to a page and to no article on it: a paper's heads, numbers and staff, a web page's way and counters.

All of it is looked for in a line without its blanks.
"""

from __future__ import annotations

import re

from .marks import DIGITS, HAN, PAPERS

_STAFF = "责任编辑|责编|编辑|校对|美编|视觉|版式|版面|组版|审校|审读|审核|值班主任|值班编委|值班总编|主编|总编|执行主编|终审|初审|复审|一审|二审|三审|一校|二校|三校|制图|签发|策划|监制|检校|责校|排版|运维|电子信箱|联系电话"
_COLUMNS = "要闻|综合|综合新闻|时政|时政要闻|民生|民生新闻|本地|本地新闻|县区新闻|区县新闻|经济|经济新闻|社会|社会新闻|广告|专版|专题|副刊|导读|国内|国际|新闻|文化|教育|健康|区域|县区|理论|视点|特刊|关注"
_WEEKDAY = "[（(]?(?:星期|周)[一二三四五六日天][）)]?"
_DAY = r"(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|20[0-9]{2}[.\-/][0-9]{1,2}[.\-/][0-9]{1,2})"
_HOUR = "[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?"
_DAILIES = "日报|晚报|晨报|时报|早报|商报|都市报|报"
# A page's head on one line: 甲市晚报2017.10.20评论A2, 甲市经济开发区报2022年1月27日要闻, 综合新闻JIASHIBAO2016年4月15日二版
_MASTHEAD = rf"[{HAN}]{{2,16}}(?:{_DAILIES})(?<![通汇简快申预播]报)[{HAN}A-D0-9]{{0,10}}{_DAY}(?!讯|电|消息|报道)[^，。]{{0,40}}|(?:{_COLUMNS})[A-Z]{{4,16}}{_DAY}.{{0,16}}"
_PAPER = (
    rf"[（(]?(?:本版|本期)?(?:{_STAFF})(?:[：:∶/／|][^。]{{0,60}}|(?!部)[{HAN}]{{2,4}}(?:(?:{_STAFF})[：:]?[{HAN}]{{2,4}}){{0,4}}[）)]?(?:(?:电话|热线|邮箱)[：:][0-9A-Za-z@.-]{{4,30}})?)"
    rf"|[{HAN}0-9（(]{{0,14}}总第[{DIGITS}]+期[）)]?|.{{0,8}}(?:国内统一(?:连续出版物号|刊号)|邮发代号|新闻热线|投稿邮箱|投稿信箱|广告热线|发行热线|报料热线|总第[{DIGITS}]+期|电子邮箱|E-?mail|CN[0-9]{{2}}-[0-9]{{4}}).{{0,60}}"
    rf"|第?[A-Za-z]?[{DIGITS}]{{1,3}}版(?:[·|｜/:：]?(?:{_COLUMNS})[{HAN}]{{0,4}})?(?:.{{0,24}}(?:星期|农历|{PAPERS}).{{0,16}})?"
    rf"|[0-9]{{1,2}}(?:{_COLUMNS}){_DAY}(?:{_WEEKDAY})?.{{0,12}}"
    rf"|本版(?:摄影|图片|照片|文图|图文|稿件|插图|制图)[：:]?[{HAN}]{{2,8}}"
    rf"|[-—·]{{0,3}}[0-9]{{1,3}}[-—·]{{0,3}}|[A-D][0-9]{{1,2}}|第[0-9]{{1,3}}页(?:[，,/]?共[0-9]{{1,3}}页)?"
    rf"|(?:[{HAN}]{{2,6}})?{_DAY}{_WEEKDAY}.{{0,30}}|{_MASTHEAD}|[{HAN}]{{2,6}}(?:日报|晚报|晨报|时报|早报|商报|都市报)(?:第?[A-Za-z]?[{DIGITS}]{{1,3}}版|{_DAY}(?!讯|电|消息|报道)[^，。]{{0,24}}|{_COLUMNS})?"
    rf"|(?:{_COLUMNS})|[{HAN}]{{2,16}}(?:会议|两会)(?:专刊|特刊|专版)"
)
# The way to a page: 首页 > 政务公开 > 工作动态, 当前位置：首页>>正文, 新闻中心 → 部门动态 → 正文
_STEP = "(?:>{1,3}|[»›→]|-{1,2}>)"
_WAY = (
    rf"(?:[您你]?(?:现在|当前|目前)?(?:所在|所处)?的?(?:位置|栏目)(?:是|为)?[：:|])[^。，]{{2,60}}|[【\[]?(?:网站|本站|返回)?首页(?:{_STEP}|[/|·-])[^。，]{{1,60}}"
    rf"|[{HAN}A-Za-z0-9]{{2,16}}{_STEP}(?:[{HAN}A-Za-z0-9（）()]{{2,16}}{_STEP}?){{1,6}}"
)
# What a web page tells of its text in fields: 发布时间：2022-05-13 浏览次数：326, 索引号：…, 字体：大 中 小
_FIELD = (
    "发布时间|发布日期|发布于|发稿时间|更新时间|更新日期|录入时间|浏览次数|浏览量|浏览|点击次数|点击数|点击率|点击量|点击|阅读次数|阅读量|阅读数|阅读|访问次数|访问量|人气|字体|字号|打印|分享|收藏|保护视力色"
    "|索引号|信息索引|主题分类|体裁分类|信息分类|公文种类|组配分类|分类|发文机关|发文单位|发布机构|发布单位|公开机构|成文日期|生成日期|印发日期|发文日期|公开日期|公布日期|生效日期|失效日期|废止日期|有效期|有效性|是否有效|效力状态|发文字号|文号|公文文号|主题词|关键词|公开方式|公开范围|公开属性|公开时限|公开形式|公开类别|信息来源|稿件来源|文章来源|稿源"
)
_FIELDS = rf"[【\[（(]?(?:{_FIELD})[：:|][^。]{{0,90}}|{_DAY}(?:{_HOUR})?(?:(?:来源|来自|稿源|{_FIELD}|编辑|责任编辑|责编)[：:|]?[^。]{{0,80}}|发表于.{{2,6}})|{_DAY}{_HOUR}(?:[{HAN}]{{2,12}})?"
_BUTTON = "打印本页|打印正文|打印此页|打印文章|打印|关闭窗口|关闭本页|关闭|返回顶部|返回列表|返回|收藏本页|收藏|分享到|分享|转发|保存|纠错|字体|字号|放大|缩小|大|中|小|默认|超大|微信|微博|QQ空间|扫一扫|无障碍|上一篇|下一篇|上一条|下一条"
_BUTTONS = rf"[【\[（(]?(?:{_BUTTON})[：:]?(?:[】\]）)【\[（(|/、]*(?:{_BUTTON})[：:]?){{1,12}}[】\]）)]?|[【\[](?:{_BUTTON})[】\]]|(?:上一篇|下一篇|上一条|下一条)[：:].{{0,60}}"
_ADDRESS = r".{0,20}https?://\S+|www\.\S+|.{0,10}(?:扫一扫|扫码|二维码|微信公众号[：:]|点击(?:查看|阅读)|阅读原文|分享到|打印本页|关闭窗口|字体[：:]|浏览次数|发布时间[：:]|发布日期[：:]|索引号[：:]).{0,60}"
# What an account on phones prints around its texts.
_ACCOUNT = (
    r"[↑↓▲▼★☆*]{0,6}(?:请?(?:点击|轻触|长按|戳))?(?:上方|下方|上面|这里|左上角|标题下|本文)?(?:的?[“\"「]?(?:蓝字|蓝色字体|蓝色小字)[”\"」]?)(?:[{HAN}]{0,8}关注.{0,14}|.{0,6}[！!↑↓]{1,4})?"
    r"|(?:点|分享|收藏|转发|在看|点赞|关注|赞|星标|[、·,，+和&和]){4,14}|[-—=~·]{0,6}(?:END|end|The end|THE END)[-—=~·]{0,6}"
    r"|(?:往期|精彩|热门|相关|延伸)(?:回顾|推荐|阅读|文章|精选|新闻)|(?:原标题|微信号|微信ID|视频号|投稿|商务合作)[：:|].{1,50}"
).replace("{HAN}", HAN)
FURNITURE = re.compile("|".join((_PAPER, _WAY, _FIELDS, _BUTTONS, _ADDRESS, _ACCOUNT)))
# 来源：甲市日报 作者：李丽 点击：152 tells who wrote the text amid what tells of the page.
AUTHOR = re.compile(
    rf"(?:作者|记者|通讯员|撰稿人?|撰文|文字)[：:|] ?([{HAN}]{{2,4}}(?:[ 、，,/]{{1,3}}(?!日期|时间|浏览|点击|编辑|来源|责编|审核|字体|阅读)[{HAN}]{{2,4}}(?![：:|{HAN}])){{0,4}})"
)
_TELLS_OF_PAGE = re.compile(rf"(?:{_DAY}|[（(【\[]?(?:来源|来自|作者|{_FIELD})[：:|])")


def is_furniture(text: str) -> bool:
    """True where a line is nothing but the page's own, and names no author."""
    return len(text) <= 120 and FURNITURE.fullmatch(text) is not None and not AUTHOR.search(text)


def tells_author(text: str) -> bool:
    """True where a line tells of a web page's text, and amid that who wrote it."""
    return len(text) <= 140 and bool(_TELLS_OF_PAGE.match(text) and "。" not in text and AUTHOR.search(text))


def author(printed: str) -> str:
    """The names in a line that tells of a web page's text, blanks as printed; empty where it names nobody."""
    found = tells_author(printed) and AUTHOR.search(printed)
    return found[1] if found else ""
