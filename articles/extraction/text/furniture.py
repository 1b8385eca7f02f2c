"""What belongs to a page and to no article on it: a paper's heads, numbers and staff, a web page's way and counters.

All of it is looked for in a line without its blanks.
"""

from __future__ import annotations

import re
from collections import Counter

from .. import lexicon
from .marks import DIGITS, HAN, PAPERS

_STAFF = "责任编辑|责编|组版编辑|版面编辑|本版编辑|值班编辑|编辑|版式设计|校对|美编|视觉|版式|版面|组版|审校|审读|审核|值班编辑|值班主任|值班编委|值班总编|主编|总编|执行主编|终审|初审|复审|一审|二审|三审|一校|二校|三校|制图|签发|策划|监制|检校|责校|排版|运维|电子信箱|联系电话"
_COLUMNS = "要闻|头版|综合|综合新闻|时政|时政要闻|民生|民生新闻|本地|本地新闻|县区新闻|区县新闻|经济|经济新闻|社会|社会新闻|广告|专版|专题|副刊|导读|国内|国际|新闻|文化|教育|健康|区域|县区|理论|视点|特刊|关注|基层|乡镇|特别报道"
_WEEKDAY = "[（(]?(?:星期|周)[一二三四五六日天][）)]?"
_DAY = r"(?:[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|20[0-9]{2}[.\-/][0-9]{1,2}[.\-/][0-9]{1,2}|[0-3]?[0-9][./][01]?[0-9][./]20[0-9]{2})"
_LUNAR_DAY = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿三][一二三四五六七八九十]"
_HOUR = "[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?"
_DAILIES = "日报|晚报|晨报|时报|早报|商报|都市报|时讯|报"
# A page's head on one line: 甲市晚报2017.10.20评论A2, 甲市经济开发区报2022年1月27日要闻, 综合新闻JIASHIBAO2016年4月15日二版
_MASTHEAD = rf"[{HAN}]{{2,16}}(?:{_DAILIES})(?<![通汇简快申预播]报)[{HAN}A-D0-9·]{{0,12}}{_DAY}(?!讯|电|消息|报道)[^，。]{{0,40}}|(?:{_COLUMNS})[A-Z]{{4,16}}{_DAY}.{{0,16}}"
_PAPER = (
    rf"[（(【\[]?(?:本版|本期)?(?:{_STAFF})(?:[：:∶/／|][^。]{{0,60}}|(?!部)[{HAN}]{{2,4}}(?:(?:{_STAFF})[：:]?[{HAN}]{{2,4}}){{0,4}}[）)]?(?:(?:电话|热线|邮箱)[：:][0-9A-Za-z@.-]{{4,30}})?(?:0[1-9]|[1-9][0-9]?|[A-D][0-9]{{1,2}})?)"
    rf"|[（(]?总第[{DIGITS}]+期[）)]?|[A-Z][A-Za-z]{{3,40}}|.{{0,24}}(?:统一(?:连续出版物号|刊号)|邮发代号|新闻热线|投稿邮箱|投稿信箱|广告热线|发行热线|报料热线|(?<!期[（(])总第[{DIGITS}]+期|电子邮箱|E-?mail|CN[0-9]{{2}}-[0-9]{{4}}).{{0,100}}"
    rf"|第?[A-Za-z]{{0,2}}[{DIGITS}]{{1,5}}版[：:][{HAN}·、*0-9]{{0,12}}(?:{_DAY})?(?:PDF版)?(?:阅读)?|[{HAN}]{{2,8}}[报刊][-·|/][A-Z]?[0-9]{{1,3}}[-·|/][{HAN}]{{2,8}}|(?:[★☆][{HAN}]{{3,14}}){{2,6}}|-[{HAN}]{{2,10}}人民政府|[—-]分享[—-]|第0?[0-9]{{1,2}}[：:].{{0,2}}版.{{0,6}}|~{{3}}.{{2,60}}|第?[A-Za-z]?[{DIGITS}]{{1,3}}版(?:[·|｜/:：（(]?(?:{_COLUMNS})[）)]?[{HAN}]{{0,4}})?(?:.{{0,24}}(?:星期|农历|{PAPERS}).{{0,16}})?"
    rf"|[0-9]{{1,2}}(?:{_COLUMNS})[A-Z]{{4,24}}|[A-D]?0?[0-9]{{1,2}}[{HAN}]{{2,6}}(?:{_DAILIES}){_DAY}[^。]{{0,40}}|[A-D]?[0-9]{{1,2}}(?:{_COLUMNS})(?:[·•](?:{_COLUMNS}))?[{HAN}]{{2,8}}(?:{_DAILIES})(?:{_DAY}.{{0,24}})?"
    rf"|[A-D]?[0-9]{{1,2}}(?:{_COLUMNS}){_DAY}(?:{_WEEKDAY})?[^。]{{0,40}}|{_WEEKDAY}(?:农历)?{_LUNAR_DAY}"
    rf"|(?:{_COLUMNS})[A-D]?0?[0-9]{{1,2}}|[A-D]?0[0-9](?:{_COLUMNS})|[A-D]?[0-9]{{1,2}}[{HAN}]{{2,4}}(?:周刊|新闻|专刊|特刊|专版)|中共[{HAN}]{{2,10}}委(?:员会)?(?:机关报.{{0,24}}|(?:主管|主办)+)|广告(?:招租|招商|启事|位)?[：:].{{2,80}}|本报电话[：:].{{4,60}}|天气预报.{{4,60}}|广告[^，。：]{{2,30}}(?:电话|热线)[：:]?[0-9-]{{6,}}|本报今日[0-9{DIGITS}]{{1,3}}版.{{0,20}}|印数[：:]?[0-9]{{3,6}}份|(?:本报|本社|报社)?(?:社址|地址)[：:].{{2,40}}(?:电话|邮编|定价).{{0,60}}|[{HAN}]{{2,8}}(?:日报|晚报|报)社(?:出版|主办|主管|编辑出版)+|(?:今日|本报|本期)?导读|[▶►●■▲△◆]?[^。▶►●■▲△◆]{{4,30}}[A-D]?[0-9]{{1,2}}版|(?:广告|印刷|出版)[{HAN}]{{0,6}}许可证[：:].{{4,60}}|印刷[：:][{HAN}]{{4,16}}|[{HAN}]{{4,24}}(?:办公室|办公厅|局|委员会){_DAY}印发|[{HAN}]{{2,5}}[市县区旗州]政务公开(?:网|平台)?|[×✕★☆◆◇■□]|(?:图文|网上|现场|视频)?直播[-—|·]{{0,2}}[【\[]?(?:文字|图文|实录|视频)[】\]]?"
    rf"|本版(?:摄影|图片|照片|文图|图文|稿件|插图|制图)[：:]?[{HAN}]{{2,8}}"
    rf"|[-—·]{{0,3}}[0-9]{{1,3}}[-—·]{{0,3}}|[（(]0[0-9][）)]|[A-D][0-9]{{1,2}}|第[0-9]{{1,3}}页(?:[，,/]?共[0-9]{{1,3}}页)?"
    rf"|[A-D]?[0-9]{{0,2}}(?:[{HAN}]{{2,6}})?{_DAY}{_WEEKDAY}.{{0,30}}|{_MASTHEAD}|[{HAN}]{{2,4}}报第?[A-Za-z]?[{DIGITS}]{{1,3}}版?(?:{_COLUMNS})|[{HAN}]{{2,6}}(?:日报|晚报|晨报|时报|早报|商报|都市报|时讯)(?:第?[A-Za-z]?[{DIGITS}]{{1,3}}版|{_DAY}(?!讯|电|消息|报道)[^，。]{{0,24}}|{_COLUMNS})?"
    rf"|[·•|—-]{{0,2}}(?:{_COLUMNS})[·•|—-]{{0,2}}|[{HAN}]{{2,16}}(?:会议|两会)(?:专刊|特刊|专版)"
)
# The way to a page: 首页 > 政务公开 > 工作动态, 当前位置：首页>>正文, 新闻中心 → 部门动态 → 正文
_DESKS = "国内|国际|金融|时尚|美食|美容|汽车|副刊|媒体|理论|环境|工业|平安|娱乐|公益|生活|便民|新闻|视频|图片网?|专题|更多|要闻|时政|民生|视听|图说|热线|部门|企业|商城|县域|读报|锐评|社会|财经|房产|旅游|论坛|国际|国内|经济|文化|教育|体育|健康|科技|数字报刊?"
_STEP = "(?:>{1,3}|[»›→]|-{1,2}>)"
# Below one of these a page's own links stand.
_LINKS = re.compile(
    "(?:新闻|文章|相关|热点|热门|精彩|延伸|更多|编辑|为您|今日|本站|最新)(?:推荐|阅读|新闻|文章|资讯|焦点|头条|内容|信息)|猜你喜欢|推荐阅读|大家都在看|看过本文的人还看过?"
)
_WAY = (
    rf"[您你]?(?:现在|当前|目前)所在的?位置|[：:]?(?:[您你]?(?:现在|当前|目前)?(?:所在|所处|浏览)?的?(?:位置|栏目)(?:是|为)?[：:|])[^。，]{{2,60}}|(?:[{HAN}]{{4,24}}|[【\[：:]?(?:网站|本站|返回)?)首页(?:{_STEP}|[/|·-])[^。，]{{1,60}}"
    rf"|(?:网站)?首页(?:(?:政务|政府|信息|新闻|互动|走进|魅力|机构|专题|领导|投资|旅游|数据|办事|公共|要闻|解读|回应|资讯|便民|联系)[{HAN}]{{1,4}}){{2,12}}"
    rf"|首页(?:[^，。]{{0,4}}(?:{_DESKS})){{3,30}}[^，。]{{0,8}}|首页(?:{_DESKS}){{2,16}}|(?:{_DESKS}){{4,16}}"
    rf"|[{HAN}]{{2,10}}(?:[-»][{HAN}]{{2,8}}){{2,5}}|[{HAN}]{{2,10}}(?:/[{HAN}]{{2,8}}){{0,4}}/(?:正文|详情|内容)"
    rf"|>(?:[{HAN}A-Za-z0-9（）()]{{2,16}}>?){{1,6}}|[{HAN}A-Za-z0-9]{{2,16}}{_STEP}(?:[{HAN}A-Za-z0-9（）()]{{2,16}}{_STEP}?){{1,6}}"
)
# What a web page tells of its text, in fields (发布时间：2022-05-13 浏览次数：326, 索引号：…) and buttons, in whatever order.
_TOLD = lexicon.alternatives(lexicon.words("site_fields"))
_SHY = "来源|来自|作者|编辑|记者|通讯员|名称|标签|发布人|发布者|审核人?"  # fields that tell of an article as often as of its page
_BUTTON = (
    r"放大\+|缩小-|默认[oO○〇]|(?:超大|特大|[大中小]){2,4}|(?<=[【\[（(])[大中小](?=[】\]）)])|本期共[0-9]{1,2}版|当前第[0-9]{1,2}版|[上下]一[版篇期][0-9](?![0-9]{3})"
    rf"|(?:您需要)?登录后才可以?(?:回帖|评论)|留言与评论|共有[0-9]+条评论|来自[{HAN}]{{2,8}}$|{lexicon.alternatives(lexicon.words('site_buttons'))}"
)
_DESK = lexicon.alternatives(lexicon.words("site_desks"))
_KNOWN = re.compile(
    rf"(?P<day>{_DAY}(?:{_WEEKDAY})?)|(?P<clock>{_HOUR})"
    rf"|(?P<field>[【\[](?:{_TOLD})[】\]](?:(?![【\[])[^。，：:]){{0,30}}|日期[：:][01][0-9]-[0-3][0-9]|(?:{_TOLD})[：:|]{{1,2}}(?:(?!(?:{_TOLD}|{_SHY}|{_STAFF})[：:|]|{_DAY}|{_HOUR}|[【】\[\]|｜])[^。，：:]){{0,30}})"
    rf"|(?P<shy>(?:时间|日期)[：:|](?:{_DAY}(?:{_HOUR}(?:[-—至]{_HOUR})?)?|[^。，：:]{{0,12}}?)|(?:{_SHY})[：:|](?:(?!(?:{_TOLD}|{_SHY}|{_STAFF})[：:|]|{_DAY}|{_HOUR}|[【】\[\]|｜])[^。，：:]){{0,24}})"
    rf"|(?P<count>(?:阅读|浏览|点击|访问|人气|热度)(?:量|数|次数)?[0-9][0-9.万+]*次?|[0-9]{{1,7}}(?:阅读|回复|浏览|评论|点赞|人气|次))"
    rf"|(?P<button>{_BUTTON}|A[+-])|(?P<desk>{_DESK})|(?P<column>(?:{_COLUMNS}|[{HAN}]{{2}}新闻)(?=$|{_STAFF}|[^{HAN}]))|(?P<edition>第?[A-Z]?[{DIGITS}]{{1,3}}版(?:[：:](?:{_COLUMNS})?)?)"
    rf"|(?P<paper>农历[{HAN}]{{2,8}}?|(?:总?第)?[0-9]{{1,5}}期|今日[0-9{DIGITS}]{{1,3}}版|中共[{HAN}]{{2,10}}委(?:员会)?(?:主管|主办)+|[A-D][0-9]{{1,2}}|(?:{_STAFF})[：:/／]?[{HAN}]{{2,4}}?)(?=$|[^{HAN}]|{_STAFF}|农历|第|今日|中共)"
    rf"|(?P<address>(?:https?://|www\.)[0-9A-Za-z./_?=&%:-]+)"
    rf"|(?P<site>(?:中国[·•])?[{HAN}]{{2,14}}?(?:人民政府门户网站|政府门户网站|人民政府网站?|政府网站?|新闻网|门户网站|官方网站|门户网|在线|{PAPERS})|本站原创|本站|本网|本报|原创|admin)(?=$|[-—|｜/·_【\[(（ 0-9]|第?[A-D]?[0-9]|(?:{_COLUMNS})|(?:{_TOLD}|{_SHY})[：:|]|www|http|{_BUTTON}|{_DESK})"
    rf"|(?P<daily>[{HAN}]{{2,4}}(?<![汇简快申预播通情警上填])报|[A-Z]{{4,24}}|(?:电话|热线|邮箱|E-?mail)[：:/／][0-9A-Za-z@.-]+)(?=$|[^{HAN}]|{_STAFF}|{_COLUMNS})"
    rf"|(?P<body>[{HAN}]{{2,14}}?(?:人民政府|政府办公?室?|[局委办部]))(?=[-—|｜/·_【\\[(（ 0-9]|www|http|{_DESK})"
    rf"|(?P<number>[0-9]{{1,3}}(?![0-9])|0?[0-9]{{1,2}}(?=20[0-9]{{2}}年))|(?P<mark>[-—|｜/·•、，,>»«<_“”\"【】\[\]（）()：:]+)"
)
# 我市项目提速_甲市人民政府, 我市项目提速 - 甲市人民政府门户网站: how a web page is called
_SITE_BEHIND = re.compile(
    rf"(?<=.{{6}})(?: ?[_|｜]+ ?| +[-—–] +|-)[{HAN}]{{2,14}}(?:人民政府|政府|门户网站|官方网站|政府网|新闻网|信息网|在线|年鉴|论坛|频道|之家|文库|资讯|(?<=[{HAN}]{{2}})网|{PAPERS})(?:网站?)?$"
)
_JOINT = re.compile(r"(?<=.{6})(?: +|(?=[【\[]|(?:发布|发表)?(?:时间|日期)[：:]|来源[：:]))")
# What alone shows a line to be the page's, and what does so in company.
_PLAIN, _SOCIAL = (
    frozenset(("field", "count", "address")),
    ("shy", "clock", "day", "site", "desk", "edition", "paper", "column", "daily"),
)
# A day with a clock's time stands in what tells of a page, whatever else does: 2018-01-14 12:53:03 甲国经济网 参与评论
_STAMPED = r"[^，。]{0,16}20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[0-9]{2}:[0-9]{2}(?::[0-9]{2})?[^，。]{0,80}"
_ADDRESS = (
    rf"附件[：:]|日期[：:]20[0-9]{{2}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}|(?:主办|承办|协办)(?:单位)?[：:].{{2,80}}|(?:点击|在线)(?:播放|收听|观看|下载)[：:].{{0,40}}|[^，。]{{0,40}}\.(?:jpe?g|png|gif|mp[34])|(?:今日|走进|魅力|美丽|中国)[·•]?[{HAN}]{{1,4}}[市县区旗州]|"
    rf"《[{HAN}]{{2,10}}》[（(][^）)]{{0,24}}第?[0-9A-D]{{1,3}}版[）)]|.{{0,60}}content_[0-9]+\.html.{{0,80}}|"
    r"(?:上一篇|下一篇|上一条|下一条)[：:].{0,60}|.{0,20}https?://\S+|www\.\S+|.{0,10}(?:扫一扫|扫码|二维码|微信公众号[：:]|点击(?:查看|阅读)|阅读原文|分享到|打印本页|关闭窗口|字体[：:]|浏览次数|发布时间[：:]|发布日期[：:]|索引号[：:]).{0,60}"
)
# What a paper's web edition prints around a page, and a forum around a post.
# 岢宁新闻网 alone on its line; [时政] [乡镇] [图片]: its desks, each in brackets
_SITE = (
    rf"(?:中国)?[{HAN}]{{2,5}}(?:新闻网|信息港|信息网|新闻在线|热线网|之窗网)|(?:[【\[][{HAN}]{{2,6}}[】\]]){{3,12}}"
)
_EDITION = (
    r"(?:通版阅读|展开通版|收缩通版|版面导航|标题导航|返回目录|PDF版|数字报)[^，。]{0,16}|(?:当前版|本期发布|本版新闻|今日版面)[：:].{0,40}|.{0,20}(?:版权所有|技术支持[：:]|ICP备|建议使用IE).{0,100}"
    r"|(?:欢迎(?:您)?(?:访问|光临|来到|进入|浏览))[^，。]{2,24}|[^，。]{0,60}(?:许可证|备案)[^，。：:]{0,4}(?:编号|号)[：:][A-Za-z0-9第（(][^，。]{0,40}|版权稿件.{0,60}|您当前使用的浏览器.{0,60}|[^，。]{0,20}版权声明.{0,40}|[^，。]{0,30}(?:抢沙发|参与评论).{0,30}|评论? ?[0-9]{0,6}人参与.{0,20}|[0-9]{1,6}条评论"
    r"|[|｜]+|.{2,60}(?:由会员分享|在线阅读).{0,60}|页[：:]\[?[0-9]{1,3}\]?|查看完整版本[：:].{0,60}|(?:回复|查看|楼主|沙发|只看该作者|只看楼主|倒序阅读|上一主题|下一主题|上一个|下一个|专栏[：:]|[0-9]){1,4}"
    r"|[•·]?[0-9]{1,6}(?:阅读|回复|浏览|评论|点赞|人气)|[离在]线[A-Za-z0-9_]{2,16}|限[0-9]{2,4}字节|.{2,60}\[复制链接\]|只看楼主.{0,40}"
    r"|[^，。]{2,20}(?:官方网站|官网|新闻网|门户网)[|｜].{0,30}|[^，。]{0,30}(?:不良信息举报|举报电话).{0,60}|[^，。A-Z]{2,16}(?:(?:人民政府|政府|管委会)(?:门户网站)?[A-Z]{4,40}|(?:门户网站|官方网站|政府网站?|政府信息网|信息公开网|公众信息网|政务网))|[^，。]{2,20}(?:APP|客户端)|[^，。]{0,24}今天是[：:]?(?:20[0-9]{2}年.{0,20})?"
)
# What an account on phones prints around its texts.
_ACCOUNT = (
    r"本文(?:全文)?(?:约|共)?[0-9]{2,5}字.{0,20}|.{0,12}收录于(?:合集|话题|专辑|标签)?.{0,40}|[^{HAN}A-Za-z0-9“《（(【]{0,6}(?:请?(?:点击|轻触|长按|戳))?(?:上方|下方|上面|这里|左上角|标题下|本文)?(?:的?[“\"「]?(?:蓝字|蓝色字体|蓝色小字)[”\"」]?)，?(?:[{HAN}]{0,8}关注.{0,14}|.{0,6}[！!↑↓]{1,4})?"
    r"|(?:点|分享|收藏|转发|在看|点赞|关注|赞|星标|[、·,，+和&和]){4,14}|[-—=~·]{0,6}(?:END|end|The end|THE END)[-—=~·]{0,6}"
    r"|[{HAN}]{2,8}融媒体中心|[{HAN}]{2,4}(?:发布|融媒)(?<!新政发布)(?<!公告发布)(?<!清单发布)(?<!榜单发布)(?<!方案发布)(?<!规划发布)"
    r"|.{0,4}(?:点击|轻触|长按|戳)?(?:上方|下方|标题下)?[“\"「][{HAN}]{2,10}[”\"」][，,]?.{0,4}关注.{0,14}"
    r"|.{0,8}点个?[“\"]?(?:在看|赞|关注)[”\"]?.{0,6}"
    r"|[·• ]{0,2}(?:往期|精彩|热门|相关|延伸)(?:回顾|推荐|阅读|文章|精选|新闻)[·• ]{0,2}|[（(]?(?:原标题|微信号|微信ID|视频号|投稿|商务合作)[：:|].{1,50}"
).replace("{HAN}", HAN)
_ENDS_HEADER = re.compile(
    f"(?:{_WAY})|(?:网站)?首页|[A-D]?[0-9]{{1,2}}版(?:{_DAY}).{{0,20}}|第[A-D]?[{DIGITS}]{{1,3}}版[：:][{HAN}]{{0,8}}(?:{_DAY}).{{0,20}}"
)
FURNITURE = re.compile("|".join((_PAPER, _WAY, _STAMPED, _ADDRESS, _SITE, _EDITION, _ACCOUNT)))
# 来源：甲市日报 作者：李丽 点击：152 tells who wrote the text amid what tells of the page.
AUTHOR = re.compile(
    rf"(?:(?<=[网报社站])(?:本报|本网|本台)(?:全媒体|见习)?记者|作者|记者|通讯员|撰稿人?|撰文|文字)(?:[：:|]|(?<=[报网台体习]记者)) ?((?!(?:{_TOLD}|{_SHY})[：:|]|本[站网报]|佚名|网络|系统|通讯员|记者|管理员|未知|匿名|编辑部|办公室)[{HAN}]{{2,4}}(?:[ 、，,/]{{1,3}}(?!日期|时间|浏览|点击|编辑|来源|责编|审核|字体|阅读)[{HAN}]{{2,4}}(?![：:|{HAN}])){{0,4}})"
)
_BARE_DAY = re.compile(
    rf"(?:{_DAY}|(?:20[0-9]{{2}}年)?[0-9]{{1,2}}月[0-9]{{1,2}}日)(?:{_WEEKDAY})?(?:[上下]午|晚上?|凌晨|清晨)?|{_WEEKDAY}"
)
_TELLS_OF_PAGE = re.compile(rf"(?:{_DAY}|[（(【\[]?(?:时间|日期|来源|来自|作者|{_TOLD})[：:|])")


def _known(text: str) -> Counter[str | None]:
    """How often each kind of what a web page tells of its text stands in a line; none where the line holds anything else."""
    kinds: Counter[str | None] = Counter()
    at = 0
    while at < len(text):
        known = _KNOWN.match(text, at)
        if not known:
            return Counter()
        kinds[known.lastgroup] += 1
        at = known.end()
    return kinds


def _tells(kinds: Counter[str | None]) -> bool:
    return any(kinds[kind] for kind in _PLAIN) or sum(kinds[kind] for kind in _SOCIAL) > 1


def _tells_only_of_page(text: str) -> bool:
    kinds = _known(text)
    if kinds["shy"] and text[0] in "·•●":  # ·来源：梧浦融媒, among the marked lines of a page's fields
        return True
    return _tells(kinds) or kinds["desk"] > 0 or (kinds["button"] > 0 and not kinds["column"] and len(text) > 1)


def tail(printed: str) -> int:
    """Where what tells of the page begins behind a title on its line; the line's length where nothing does."""
    if site := _SITE_BEHIND.search(printed):
        return site.start()
    for joint in _JOINT.finditer(printed):
        if _tells(_known("".join(printed[joint.start() :].split()))):
            return joint.start()
    return len(printed)


def tells_day(text: str) -> bool:
    """True where a line is the page's own, and says when it was put up."""
    return re.search(_DAY, text) is not None and is_furniture(text)


def is_day(text: str) -> bool:
    """True where a line is nothing but a day, or a day of the week."""
    return _BARE_DAY.fullmatch(text) is not None


def opens_links(text: str) -> bool:
    """True where a line stands above links to other texts: 相关阅读, 猜你喜欢."""
    return len(text) <= len("看过本文的人还看过") and _LINKS.fullmatch(text) is not None


def ends_header(text: str) -> bool:
    """True where a line closes what a site or a web paper prints above every text: the way to the page, or its edition."""
    return len(text) <= 120 and _ENDS_HEADER.fullmatch(text.lstrip("·●•")) is not None


def is_furniture(text: str) -> bool:
    """True where a line is nothing but the page's own, and names no author."""
    if len(text) > 120 or AUTHOR.search(text):
        return False
    return FURNITURE.fullmatch(text) is not None or _tells_only_of_page(text)


def tells_author(text: str) -> bool:
    """True where a line tells of a web page's text, and amid that who wrote it."""
    return len(text) <= 140 and bool(_TELLS_OF_PAGE.match(text) and "。" not in text and AUTHOR.search(text))


def author(printed: str) -> str:
    """The names in a line that tells of a web page's text, blanks as printed; empty where it names nobody."""
    found = tells_author(printed) and AUTHOR.search(printed)
    return found[1] if found else ""
