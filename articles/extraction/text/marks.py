"""What a line of a page shows about itself: a byline, a note, furniture, a list item, a title, running text.

All of it looks at one line or block as `clean.normalise` left it, punctuation as printed, blanks at its edges taken off.
"""

from __future__ import annotations

import re

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
NUMERAL = "一二三四五六七八九十"
DIGITS = "0-9〇零一二三四五六七八九十"
_OPEN, _CLOSE = "[（(【\\[〔]", "[）)】\\]〕]"

# 上接第一版, 紧接A1版, 接1版; 下转第三版, 转4版, 未完待续
CONTINUED = re.compile(
    rf"{_OPEN}? ?(?:上接|紧接|承接|接上|接)(?:[0-9]{{1,2}}月[0-9]{{1,2}}日)?第? ?[A-Za-z]?[{DIGITS}]{{1,4}} ?(?:版|页)[^）)】\]〕\n]{{0,12}}{_CLOSE}?"
)
CUT_OFF = re.compile(
    rf"{_OPEN} ?(?:下转|转|转至|下接|详见)第? ?[A-Za-z]?[{DIGITS}]{{1,4}} ?(?:版|页)[^）)】\]〕\n]{{0,12}}{_CLOSE}|(?:下转|下接)第? ?[A-Za-z]?[{DIGITS}]{{1,4}} ?(?:版|页)|{_OPEN}未完待续{_CLOSE}"
)
REPRINT = re.compile(
    rf"{_OPEN} ?(?:本文|原文|原载|转载|转自|摘自|选自|原题|来源|据|综合|新华社|人民日报|刊载|载)[^）)】\]〕\n]{{0,40}}{_CLOSE}"
    rf"|(?:来源|稿件来源|信息来源|文章来源|转自|摘自|原载|来自)[：:∶|][^。]{{1,90}}"
    rf"|(?:原载|转载|转自|摘自|选自)于?[^。，：]{{0,20}}《[^《》]{{2,20}}》[^。，]{{0,20}}"
)
PAPERS = "日报|晚报|晨报|时报|早报|商报|都市报|新闻|周刊|周报|快报|导报|电视台|广播电视台|融媒体中心|融媒体|融媒"

# What licences and wikis print below a text: nothing after it belongs to the page.
FOOTER = re.compile(
    r"本作品(?:是中华人民共和国|在.{0,30}(?:公有领域|版权|著作权)|来自.{0,20}公有领域).{0,400}|Public domain.{0,40}|维基文库.{0,60}|(?:版权|郑重|免责|特别)?声明[：:].{0,300}|.{0,60}如有侵权.{0,80}|更多评论.{0,30}"
)
CAPTION = re.compile(
    r"(?:[（(]?(?:上|下|左|右|题|本版|中)?图(?:片)?(?:为|是|片说明|[：:①-⑩一二三四1-9]).{2,160})|(?:▲|△|↑|◀|▶).{2,160}"
    rf"|.{{4,160}}[（( ](?:[{HAN}]{{2,12}} ?){{1,3}}[摄／/]?摄[）)]?|.{{4,160}}。(?:本报|本网|全媒体|融媒体?)*(?:记者|通讯员)[{HAN}]{{2,8}}摄|[{HAN} ]{{2,16}}(?:摄|供图|摄影报道)|(?:资料图|图片|供图|摄影)(?:[：:].{{0,30}})?|[（(]?(?:本[版文])?(?:图片|照片|图)(?:均)?由.{{2,24}}提供[）)]?"
)

_TITLED = (
    r"(?:记者|通讯员|实习生|特约撰稿人?|特派员|报道员|评论员|摄影|文/?图|图/?文|撰稿|采写|执笔|作者|文字整理|整理|文字)"
)
_MEDIA = rf"(?:本报|本台|本网|本刊|全媒体|融媒体?|见习|实习|首席|特约|特派|驻[{HAN}]{{1,6}}|新华社|人民日报|[{HAN}]{{1,8}}(?:{PAPERS}|在线|网|报社?|台|传媒))"
_NAMES = rf"[{HAN}]{{1,4}}(?:·[{HAN}]{{1,6}})?(?:[ 、，,/]{{1,3}}[{HAN}]{{1,4}}(?:·[{HAN}]{{1,6}})?){{0,7}}"
BYLINE = re.compile(
    rf"(?:[□■◇◆○●▲△▶◎☆★*]|[|｜](?= ?(?:本报|全媒体|见习|记者|通讯员))|口(?= ?(?:本报|全媒体|见习|记者|通讯员))) ?(?:{_MEDIA} ?){{0,3}}{_TITLED}?[：:| ]*{_NAMES}(?: ?(?:{_MEDIA} ?){{0,2}}{_TITLED}[：:| ]*(?:{_NAMES})?){{0,4}}"
    rf"|{_OPEN}? ?(?:{_MEDIA} ?){{0,3}}{_TITLED}(?:[ /、：:|]{{0,2}}{_TITLED})?[：:| ]*{_NAMES}(?:[ ，,、/]*(?:{_MEDIA} ?){{0,2}}{_TITLED}[：:| ]*(?:{_NAMES})?){{0,4}}(?:文/?图|摄影报道|报道)?{_CLOSE}?"
    rf"|{_NAMES} ?摄影报道"
    rf"|文/?图? ?[/：:|] ?(?:{_MEDIA} ?){{0,2}}(?:{_TITLED} ?)?{_NAMES}(?: ?{_TITLED} ?{_NAMES})?(?: {{0,3}}图 ?[/：:|] ?(?:{_MEDIA} ?){{0,2}}(?:{_TITLED} ?)?{_NAMES})?"
)
BARE_BYLINE = re.compile(rf"{_OPEN} ?({_NAMES}) ?{_CLOSE}")

# The words a news text opens with: the line above is its headline, and it never goes on with the line before.
DATELINE = re.compile(
    rf"(?:本报|本台|本网|本刊)[{HAN}]{{0,8}}?(?:[0-9{DIGITS}]{{1,3}}月[0-9{DIGITS}]{{1,3}}日)?(?:综合)?(?:讯|电|消息)|(?:新华社|中新社|人民网|央视网)[{HAN}]{{0,8}}[0-9]{{1,2}}月[0-9]{{1,2}}日.{{0,6}}电"
    rf"|[{HAN}]{{0,8}}(?:{PAPERS})[{HAN}]{{0,4}}(?:讯|消息)(?![息号])|[{HAN}]{{2,8}}网(?:讯|消息)(?=[ （(])|{_OPEN}(?:本报|全媒体|融媒体?|见习|首席)?记者 ?[{HAN}]{{2,4}}[^）)\n]{{0,40}}{_CLOSE}(?=.)|(?:本报|全媒体|融媒体?)记者 ?[{HAN}]{{2,4}} ?(?:报道|{_CLOSE})"
)
_LATE_DATELINE = re.compile(rf"(?<=[^ ]) +(?={DATELINE.pattern})")
_DASHED_KICKER = re.compile(
    r"记者(?:手记|札记|观察|调查|走访|探访|体验|感言|随笔|日记|来信|见闻) +(?=.{4})|[^。]{6,40}?[—-]{2} +(?=.{4})|【(?![^】]{0,4}(?:嘉宾|人物|对象)】)[^】]{2,16}】 *(?=.{6})|[^|｜丨，。]{3,16} ?[|｜丨] ?(?=[^|｜丨]{8,}$)"
)
_DASHED_SUBTITLE = re.compile("(?<=.{6})(?:(?<= )[—-]{2,3}|—{3}) ?(?=(?:专?访|对话|记|写在).{4})")
_SHORTEST_TITLE, _LONGEST_TITLE = 7, 80  # characters


def dateline_within(printed: str) -> int:
    """Where news begins on a line behind its title and a blank; 0 where none does."""
    if "讯" not in printed[:_LONGEST_TITLE] or DATELINE.match(printed):
        return 0
    found = _LATE_DATELINE.search(printed, 0, _LONGEST_TITLE + 20)
    return found.end() if found and _SHORTEST_TITLE <= found.end() <= _LONGEST_TITLE else 0


def kicker_within(printed: str) -> int:
    """Where a title begins behind a kicker and its dash on the same line; 0 where there is none."""
    found = _DASHED_KICKER.match(printed)
    return found.end() if found else 0


def subtitle_within(printed: str) -> int:
    """Where ——访…, below a headline but on its line, begins; 0 where it does not."""
    found = _DASHED_SUBTITLE.search(printed)
    return found.start() if found else 0


# 62.5公里 that a line begins with is a figure, 1.2023年 and 2.5G are items.
_FIGURED = "[0-9]{1,3}(?:[万亿千百%]|公里|平方|个百|元|吨|米|亩)"
# A paragraph that opens so goes on with nothing.
OPENER = re.compile(
    rf"(?:[{NUMERAL}]是|[{NUMERAL}]{{1,3}}、|{_OPEN}[{NUMERAL}0-9]{{1,3}}{_CLOSE}|[0-9]{{1,2}}(?:[、)）]|[.](?!{_FIGURED}))|第[{NUMERAL}]{{1,3}}[，,、]|[①-⑳❶-❿➀-➓]|[-—–]{{1,3}}|[●■◆◇□○▲△★☆▶※◎]|其[{NUMERAL}][，,])"
    rf"|(?:工作|目前|最新|项目)?(?:进展|进度|完成|落实)(?:情况)?[：:]|下一?步(?:打算|计划|工作|安排|措施)?[：:]|(?:工作|年度)?(?:目标|任务)(?:任务)?[：:]|存在问题[：:]|(?:责任|牵头|承办)(?:单位|部门)[：:]"
    rf"|[问答](?:[（(][^）)\n]{{2,16}}[）)])? ?[：:]|下一步|近年来|近日|日前|目前|同时[，,]|此外[，,]|另外[，,]|据(?:悉|了解|介绍)|记者|会议(?:指出|强调|要求|认为|听取|审议|决定)|(?:文章|讲话|报告|全会|通知|方案|意见)(?:指出|强调|要求|提出)|[{HAN}]{{2,4}}(?:表示|指出|强调|说|介绍|要求|告诉记者)[，,：:。]|各位(?:代表|委员)|今年以来|接下来|今后|与此同时|为此[，,]|上接|{_OPEN}上接|20[0-9]{{2}}年[，,]"
)
# 各位代表： and whom a circular is sent to, 各乡镇人民政府，县直各部门：
SALUTATION = re.compile(
    rf"(?:各位|尊敬的|同志们|代表们)[{HAN}、，, ]{{0,20}}[：:！!，,]?|现在[，,]我(?:代表|受)"
    r"|各(?=[^：:。；]{0,90}(?:政府|办|单位|部门|机构|局|委|院|学校|企业|公司|[乡镇县市旗州区]|街道|苏木|团场|中心))[^：:。；]{1,100}[：:]$"
)
# 01 英姿飒爽 依次入场: how texts on phones number their parts
_PART = rf"(?:0[1-9](?=[{HAN}“])(?![年月日号点个项家座人户])|[01][0-9][|·](?=[{HAN}“]))"
HEADING = re.compile(
    rf"(?:{_PART}|第[{NUMERAL}]{{1,3}}(?:部分|章|节|篇)|[{NUMERAL}]{{1,3}} ?[、.．]|{_OPEN}[{NUMERAL}]{{1,3}}{_CLOSE}[、.]?|[●■◆◇▲△★☆▶※]) ?.{{2,48}}"
)
MARKER = re.compile(
    rf"{_PART}|第[{NUMERAL}]{{1,3}}(?:部分|章|节|篇)|[{NUMERAL}]{{1,3}} ?[、.．]|{_OPEN}[{NUMERAL}]{{1,3}}{_CLOSE}[、.]?|[0-9]{{1,2}}(?:[、)）]|[.](?!{_FIGURED}))|{_OPEN}[0-9]{{1,2}}{_CLOSE}|[①-⑳❶-❿➀-➓]|[●■◆◇□○▲△★☆▶※◎]|[-—]{{1,3}}|[{NUMERAL}]是"
)
SUBTITLE = re.compile(
    rf"[-—–]{{1,3}} ?[^-—– ].{{2,50}}|一(?:访|记|写在|[0-9]{{4}}年[0-9]{{1,2}}月)[{HAN}0-9].{{3,40}}|{_OPEN}(?:[^）)】\]〕]{{0,30}}(?:副标题|截[至止]|单位：|通过|会议|大会|全会|会上|在)[^）)】\]〕]{{0,40}}|20[0-9]{{2}} ?年.{{2,30}}){_CLOSE}"
)
_HEADS = "书记|市长|区长|县长|旗长|盟长|州长|省长|主席|主任|总理|院长|检察长|局长|镇长|乡长|经理|董事长|会长|理事长|校长|馆长|站长|所长|行长|厂长|负责人|带头人|工程师|教授"
# Subtitles whose dash is lost: 访甲市热力公司总经理王建国, 甲市教育局局长王建国答本报记者问; 甲市引水工程建设见闻
VISIT = re.compile(
    rf"(?:访|专访|对话|对谈|走近|追记)[^，。？！]{{2,30}}(?:{_HEADS})[{HAN}]{{2,4}}|[^，。？！]{{4,40}}(?:答(?:本报)?记者问|接受(?:本报)?(?:记者)?专访)"
)
SKETCH = re.compile(
    r"[^，。？！]{6,30}(?:走笔|侧记|见闻|纪事|纪实|掠影|散记|札记|综述|速读|速览|转型记|建设记|解读|巡礼|观察|调查|直击|探访|回顾|速写|特写)"
)
# 责任单位：区商务局 below a heading says who answers for what stands below it
ANSWERABLE = re.compile("(?:责任|牵头|承办|实施|配合|主办|建设)(?:单位|部门)[：:].{2,40}")
CREDIT = re.compile(
    r"签发人?[：:][^。！？，,?!]{2,12}|【(?:对话|访谈|本期|采访|特邀)?(?:嘉宾|人物|对象)】[^。！？]{2,40}|(?:第[0-9]{1,4}期)?本期(?:上线|做客|嘉宾|答复|回应)?(?:单位|部门|嘉宾|人物)?[：:][^。！？，,?!]{2,40}|(?:(?:访谈|做客|上线|本期|特邀|在线|直播|采访|发布|发言|对话)?(?:嘉宾|领导|单位|部门|时间|地点|人物|主持人?)|讲述人?|口述人?|栏目主持|整理|文字整理|文字记录|文字实录|图文直播|摄影|摄像|采访人?|受访人?|对话人?|发布人|来信人|来信时间|办理状态|答复单位|答复时间|播出时间|访谈编号|访谈状态|信件编号)[：:][^。！？，,?!]{2,60}"
)
# A field of a web page that holds the headline: 访谈主题：守护夕阳红, 标题：关于…的通知
FIELD = re.compile(
    r"(?:(?:访谈|本期|直播|活动|会议|节目|对话)?(?:主题|标题|题目|话题|议题)|(?:信息|文件|公文|信件)(?:名称|标题)|名称)[：:|](?=.{4})"
)
# 2023年2月10日在桐坞镇第十八届人民代表大会第三次会议上 桐坞镇镇长 吕文杰: where a report was read, and by whom
READ_AT = re.compile(
    rf"(?:20[0-9]{{2}}年[0-9]{{1,2}}月[0-9]{{1,2}}日)?在[{HAN}0-9“”]{{6,40}}(?:会议|大会|全会)上(?!的)[{HAN}]{{0,18}}"
)
SUPPLIED = re.compile(rf"{_OPEN}[^）)】\]〕]{{2,20}}(?:供稿|供图|提供|整理){_CLOSE}")
# A line under a headline that is no part of it: the day, or the body that issues the text.
_NUMBER_OF = rf"[（(]?[{HAN}]{{0,14}}[〔\[（(【〖]20[0-9]{{2}}[〕\]）)】〗]第?[0-9]{{1,4}}[号期次][）)]?(?:签发人?[：:][{HAN}·]{{2,8}})?"
NUMBERED = re.compile(_NUMBER_OF)
# 编者按：…, 开栏的话: what a paper says before an article of a column begins
EDITOR = re.compile(r"[【\[]?(?:编者按|编者的话|开栏的?[话语]|开栏寄语)[】\]]?[：:]?")
# 感谢您对我县交通工作的关心和支持！ ends a reply
THANKS = re.compile("(?:再次|最后|衷心)?感谢(?:您|你们?)")
# 【图片新闻】 above a picture's words, which are an article without a headline
PICTURE_NEWS = re.compile(r"[【\[]?图片(?:新闻|报道)[】\]]?")
# 附件2 above the title of what is annexed
ANNEX = re.compile(rf"附(?:件|表|录)?[0-9{NUMERAL}]{{0,2}}[：:]?")
# The red head of an official paper: 甲市人民政府办公室文件
RED_HEAD = re.compile(
    rf"(?:中共)?[{HAN}]{{4,40}}文件(?:[（(][0-9{NUMERAL}]{{1,3}}[）)])?|(?:[{HAN}]{{4,30}})?(?:会议|大会)文件[（(][0-9{NUMERAL}]{{1,3}}[）)]|[{HAN}]{{4,30}}(?:参阅|会议|参考)(?:材料|文件|资料)(?:之?[（(]?[0-9{NUMERAL}]{{1,3}}[）)]?)?"
)
_BODY = rf"[{HAN}]{{2,24}}(?:(?<![格开布结大全时战僵破变])局|委员会|[市区县旗州省]委|办公室|(?<=[委府革目贫查建明点指政务])办|人民政府|管委会|街道办事处|法院|检察院|指挥部(?:[{HAN}]{{1,4}}组)?|领导小组|专班|督查室|编辑部|课题组|评论员|记者站)"
BODY = re.compile(_BODY)
# 丙县住房和城乡建设局 丙县公安局交警大队 2021年11月15日: who signs a notice, and when
SIGNED = re.compile(
    rf"(?:{_BODY}|[{HAN}]{{2,24}}?(?:公司|[大支]队|中心|医院|学校)){{1,3}}20[0-9]{{2}}年[0-9]{{1,2}}月[0-9]{{1,2}}日"
)
# （第33周·8月8日—8月14日）, 〔十七届〕第3号
_ISSUE = rf"[（(【〔][^）)】〕]{{0,16}}第[0-9{NUMERAL}]{{1,4}}[期周号旬][^）)】〕]{{0,24}}[）)】〕]|[〔\[（(][{HAN}]{{2,10}}[〕\]）)]第[0-9{NUMERAL}]{{1,4}}号|第[0-9{NUMERAL}]{{1,4}}号"
ISSUED = re.compile(
    rf"[（(]书面[）)]|{_NUMBER_OF}|{_ISSUE}|[（(][0-9]{{1,2}}月[0-9]{{1,2}}日[^）)]{{0,20}}[）)]|[（(][^）)]{{2,36}}(?:印发|发布|通过|施行)[）)]|20[0-9]{{2}}年[0-9]{{1,2}}月[0-9]{{1,2}}日在[^，。]{{4,36}}(?:会议|大会|全会)上|[（(]?(?:20[0-9]{{2}}年[0-9]{{1,2}}月(?:份)?|(?:20[0-9]{{2}}年)?(?:总)?第[0-9{NUMERAL}]{{1,4}}期)[）)]?(?:[（(]总第[0-9]{{1,4}}期[）)])?|[（(]?(?:20[0-9]{{2}}|二[○〇零Oo0][○〇零Oo0{NUMERAL}]{{2}})年.{{1,6}}月.{{1,4}}日[）)]?|{_BODY}(?:主办|编印|编发|主编|编|印发|印|制)?(?:(?:20[0-9]{{2}}年)?.{{1,6}}月.{{1,4}}日)?|[{HAN}]{{2}}发布(?<!今[日天]发布)(?<!昨[日天]发布)(?<!正式发布)(?<!对外发布)(?<!首次发布)(?<!即将发布)(?<!集中发布)(?<!权威发布)"
)
# The name of a series or a column by its last words: 问政面对面, 重点工程一线行, “百日攻坚”看进度, “我为群众办实事”追踪
_SERIES = (
    f"系列(?:报道|访谈|之)|系列|专访|访谈录?|对话录|实录|会客厅|直播间|演播室|问政|热线|在线回音|特刊|周刊|进行时|之[{NUMERAL}]|专栏|笔谈|在行动|述评|时评|短评|漫谈"
    "|(?:特别)?(?:报道|策划|关注|聚焦)|巡礼|走笔|百味|之声|信箱|走基层|(?:一线|基层|调研|蹲点|采访|万里|乡村|百村|县域)行|权威发布|大家谈|面对面|见闻|回眸|手记|两会时间|聚焦两会|代表委员"
    "|微?镜头|微(?:观察|视点|故事)|文字实录(?:[（(][^）)]{2,4}[）)])?|追踪|回访|回头看|追问|直通车|直击|曝光台|红黑榜|晾晒台|成绩单|动态|新闻|链接|传真|速递|短波|扫描|速览|广角|瞭望|视窗|之窗|在线|观察|论坛|讲堂|风采|人物志?|看(?:变化|项目|一线|进度|进展|成效|落实|亮点|县域|发展|民生|开局|作为|担当)|第[0-9]{1,3}期"
)
# 市住建局局长王建国访谈： above a headline
INTRODUCES = re.compile("[^，。：:]{4,24}(?:访谈|专访|对话|答记者问|访谈录|面对面)[：:]")
LABEL = re.compile("[【〔\\[].{2,24}[】〕\\]]")
KICKER = re.compile(
    rf"{INTRODUCES.pattern}|[^，。：:]{{4,24}}[|｜丨]|[^，。]{{6,40}}[—-]{{2}}|.{{2,30}}[·|].{{2,16}}|[^，。,？！]{{2,28}}[①-⑳❶-❿➀-➓]|{LABEL.pattern}|[★☆■◆●◎][{HAN}]{{2,12}}[★☆■◆●◎]|[^，。,？！]{{2,28}}(?:{_SERIES})[①-⑳❶-❿➀-➓（(]?[0-9{NUMERAL}]{{0,2}}[）)]?|.{{0,8}}(?:书记|[局市区县镇乡校院]长|主任|代表|委员|“?一把手”?)[谈说话讲][{HAN}]{{2,8}}|(?:聚焦|关注|直击)[{HAN}“”\" ]{{2,14}}|(?:对话|专访|问政)[{HAN}]{{2,12}}(?:{_HEADS})|身边的[{HAN}]{{2,8}}|相关链接|(?:数读|数说|图解|图说|读懂|解读)[{HAN}]{{2,10}}|[^，。,？！]{{2,16}}第[0-9]{{1,4}}期"
    r"|(?:学习|深入|贯彻|落实)[^，。,]{4,30}(?:精神|思想|部署|要求)|我为群众办实事|短评|时评|微评|快评|社论|评论员文章|(?:喜迎|奋进新征程|非凡十年|牢记嘱托|新春走基层|庆祝|决战|决胜)[^，。,]{0,20}"
)
# 记者手记, 记者观察 name a column, and no reporter.
BY_REPORTERS = re.compile(
    "记者 ?(?:手记|札记|观察|调查|走访|探访|探营|直击|连线|体验|视角|视线|感言|随笔|日记|走基层|来信|见闻|眼)$"
)
# 记者手记 老粮站里的新故事: the column before its title
REPORTERS_COLUMN = re.compile("记者(?:手记|札记|观察|调查|走访|探访|体验|感言|随笔|日记|来信|见闻)(?= )")
# 市政府新闻办举行专题新闻发布会 stands above what was told there; 介绍…情况 goes on with it.
PRESSER = re.compile(r".{4,40}(?:发布会|吹风会|见面会|通气会)")
ON_PRESSER = re.compile("介绍|通报|解读|发布|公布|回应|就|聚焦|共话")
_POSTS = "书记|市长|区长|县长|旗长|盟长|州长|省长|主席|主任|总理|院长|检察长|局长|镇长|乡长"
POST_LINE = re.compile(rf"[{HAN}、]{{0,24}}(?:{_POSTS})")
SPEAKER = re.compile(rf"[{HAN}、 ]{{0,24}}(?:{_POSTS})(?P<room> *)[（(]?(?P<name>[{HAN}]{{1,2}} ?[{HAN}]{{1,3}})[）)]?")
# 王建国出席并讲话 is a line under the headline; …调研时强调 is one above it.
ATTENDS = re.compile(
    rf"(?:(?![昨今明近][日天]|日前)[{HAN}]{{2,3}}(?:出席|主持|宣布|讲话|致辞|参加|下达|见证|推杆|按下|(?<!工)作(?!风|用|物|业)[{HAN}]{{0,6}}(?:讲话|报告)|会见|陪同|揭牌|并讲话)[{HAN}]{{0,12}} ?){{1,3}}"
)
# 我县通报农资供应情况 stands above what was told: 今年化肥储备多出两千吨
OCCASION = re.compile(
    r".{2,14}(?:通报|发布|公布|介绍|解读|听取|审议|汇报|回应|答复|披露).{2,30}(?:情况|情况(?:的|专项)?(?:汇报|报告)|有关问题|热点问题|热点)"
)
# A headline that is whole, whatever stands below it: 县政府公布今年八件民生实事
WHOLE = re.compile(
    rf"(?:我[省市区县旗州]|全[省市区县旗州]|[{HAN}]{{1,8}}?[省市区县旗州镇乡局委办厅府会]).{{0,8}}?(?:公布|发布|出台|推出|敲定|确定|晒出|亮出|印发|票决|启动|建成|完成|实现|举行|召开).{{6,}}"
)
# 报：县委、县政府领导, (共印80份): how a bulletin closes
DISTRIBUTION = re.compile("(?:报|送|发|抄报|抄送|主送|签发|编辑|审核|校对|印发)[：:]|[（(]?共印[0-9]+份")
STRESSES = re.compile(r".{4,40}(?:强调|指出|要求|提出|时说|(?<!高度)表示)[：:]?")
NUMBER = re.compile("[0-9]{1,3}")
RULE = re.compile(r"[-—=*_~·#+<>^.…○●◇◆□■☆★※ ]{3,}|一{3,}")
LEAD = re.compile(r".{0,8}?(?:[0-9]{1,2}月[0-9]{1,2}日|近日|日前|昨日|昨天|连日来|近期|记者(?:昨日|近日|日前)?从)")
LOCAL = re.compile(
    rf"(?:我[省市区县旗州]|全[省市区县旗州]|[{HAN}]{{0,6}}?[省市区县旗州镇乡局委办厅村院校](?=[{HAN} ：:0-9“]))"
)
# 全省冬春农田水利建设现场会在泉坝县召开 tells what happened, and no section of another article is headed so
HELD = re.compile(r".{6,}(?:召开|举行|举办|开幕|闭幕|揭牌|开工|动工|奠基|封顶|合龙|竣工|完工|贯通|通车|投用|启动)")
# 李志强现场督导老旧小区改造工程 tells who acts
DOES = re.compile(
    rf"[{HAN}]{{2,4}}(?:现场|调研|督导|检查|督查|暗访|走访|察看|查看|慰问|会见|主持|出席|做客|详解|作客|带队|率队)"
)
LOCAL_WORDS = re.compile(
    r"^[我全本]|(?:[省市区县旗州镇乡村港站路桥湖河山岛]|口岸|机场|水库|隧道|社区|街道|苏木|嘎查)$|[0-9，。、？！：:]"
)
# 停水通知, 公告 below another article, and what follows from it: 因…，定于…
NOTICE_TITLE = re.compile(rf"[{HAN}]{{0,8}}(?:公告|通告|通知|启事|公示|预告)")
NOTIFIES = re.compile("因|为|根据|按照|经|兹|受|现|接|[0-9]{1,2}月[0-9]{1,2}日|各")
# 榆泉县2022年民生实事项目清单 below the news of it is an article of its own
LIST_TITLE = re.compile(
    rf"(?:[{HAN}]{{1,8}}[省市区县旗州镇乡]|20[0-9]{{2}}年).{{2,24}}(?:清单|一览表|分解表|公示表|任务表|进度表)"
)
REPORT_TITLE = re.compile(
    rf"[{HAN}0-9 （()）]{{0,30}}(?:政府工作报告|工作报告|工作总结|工作要点|工作计划|实施方案|实施意见|计划的?报告)(?:{_OPEN}[^）)]{{1,12}}{_CLOSE})?"
)

_ENDS = re.compile(r"(?:[。！？!?；;：:]|…{1,2}|[。！？!?…][”’\"'」』）)】]{1,3}|(?<=[\u4e00-\u9fff])\.)$")
_NOTED = re.compile(r"[。！？!?…][”’\"']?[（(][^（）()]{1,60}[）)]$")
# 甲政办发〔2016〕26号《甲市人民政府办公室关于印发…的通知》, however long
_PAPER_NAME = re.compile(
    rf"(?:{_NUMBER_OF})?《?[{HAN}]{{2,30}}(?:关于|印发)[^。；，]{{4,60}}(?:通知|意见|批复|决定|公告|通告|方案|函|报告)》?(?:[（(]{_NUMBER_OF}[）)])?"
)
_CRY = re.compile("[^，。！？!?]{1,9}[！!]")  # 定了！城南新校区9月开学
_INNER = re.compile(r"[。；;]|[！？!?](?=[^”’』」\"'])(?!.{2,10}$|.{2,12}[？?].{0,10}$)")
_SPEAKS = re.compile(r"(?:[^，。：:]{0,14}记者|问|答|主持人|嘉宾|网友|旁白)[：:]")
_ANSWERED = re.compile(rf"[{HAN}]{{2,8}}(?<!人)[：:][（(]?.{{0,2}}[）)]?")  # 是否同意公开：是, a field of no list
_CELL = re.compile(
    "序号|编号|名称|项目|项目名称|单位|责任单位|牵头单位|备注|合计|总计|小计|类别|进度|完成时限|总投资|建设内容|建设规模|负责人|责任人"
)
# A table's cell that names who is responsible or by when: 区住建局 各街道办事处, 2021年10月底前, 全年.
_CELL_BODY = rf"(?:各[{HAN}]{{2,8}}|[{HAN}]{{0,4}}[省市区县旗州镇乡][{HAN}]{{1,12}})(?:局|委|办|厅|院|中心|公司|集团|政府|委员会|办公室|办事处|管委会|[市区县旗]委|总工会|妇联|残联|团委|红十字会)"
CELL_BODIES = re.compile(rf"{_CELL_BODY}(?:[、，,/；;]{_CELL_BODY}){{0,5}}")
CELL_DUE = re.compile(
    r"(?:20[0-9]{2}年)?(?:[0-9]{1,2}月(?:份|[0-9]{1,2}日|[上中下]旬)?[底末初]?|年[底末]|全年|年内|[上下]半年|[一二三四]季度|全年实施)前?"
)
CELL = re.compile(f"{CELL_BODIES.pattern}|{CELL_DUE.pattern}")
# A table's row on one line, and the heads of its columns: 5 养老托底 新建日间照料中心9个 区民政局 12月底.
_ROW_BODY = r"[省市区县旗州镇乡](?:(?![0-9])[^，。；、]){1,14}?(?:局|委|办|厅|院|中心|公司|集团|政府|委员会|办公室|办事处|管委会|总工会|妇联|残联)"
ROW = re.compile(
    rf"[0-9]{{1,2}}(?![0-9年月日.、）)]).{{6,160}}?(?P<bodies>{_ROW_BODY}(?:[、，,]?{_ROW_BODY}){{0,4}}) ?(?P<due>{CELL_DUE.pattern})"
)
COLUMNS = re.compile("(?:序号|编号).{2,40}")
_OF_PLACE = re.compile(f"[{HAN}]{{2,5}}[市县区旗州镇乡][：:](?=.{{6,30}}$)")
_PAUSE = re.compile(r"[，,、。；;：:！？]")


_COLON_WITHIN = re.compile("[^，。；：:]{3,24}[：:][^，。；：:]{4,24}")


def is_told_title(text: str) -> bool:
    """True for a title that says of whom or what it tells: 县水务局局长石岩峰：让山里人喝上放心水."""
    return is_title(text) and _COLON_WITHIN.fullmatch(text) is not None


def is_ended(text: str) -> bool:
    """True where a line ends as a sentence or a list's lead-in does."""
    if _ENDS.search(text, max(0, len(text) - 5)):
        return True
    # 全部开工。（来源：甲市发布）: a note in brackets stands behind the end
    return text[-1:] in ("）", ")") and bool(_NOTED.search(text, max(0, len(text) - 70)))


# 本期要目：◎大坝进度◎移民安置 tells what a bulletin holds.
CONTENTS = re.compile("(?:本期|本刊|今日)?(?:要目|导读|目录|看点|内容提要)[：:·]")
# 【本期要目】, on a line of its own above what a bulletin holds
CONTENTS_HEAD = re.compile(
    f"[★☆■◆●▲]?{_OPEN}?(?:本期|本刊|今日)(?:要目|导读|目录|看点|内容)(?:提要)?{_CLOSE}?[：:]?|目录"
)


def is_title(text: str) -> bool:
    """True where a line could be set as a title: short, no sentence in it, no mark of a running text at its end."""
    if _PAPER_NAME.fullmatch(text) or INTRODUCES.fullmatch(text):
        return True
    if not 2 <= len(text) <= 46 or text[-1] in "。；;：:，,、":
        return False
    cry = _CRY.match(text)
    if (
        _INNER.search(text, cry.end() if cry else 0)
        or text[0] in "，。、；：）)”%"
        or text[-1] == "."
        and _ENDS.search(text)
        or _SPEAKS.match(text)
        or _ANSWERED.fullmatch(text)
        or _CELL.fullmatch(text)
    ):
        return False
    if text[0].isdigit() and ROW.fullmatch(text) or COLUMNS.fullmatch(text):
        return False
    return len(re.findall("[，,]", text)) <= (2 if len(text) <= 36 else 1) and bool(re.search(f"[{HAN}]", text))


def is_running(text: str) -> bool:
    """True where a line is running text for sure: it has a pause and is long, or a sentence ends in it."""
    placed = _OF_PLACE.match(text)  # 丁区：三条断头路年底贯通 is a title, for all its colon
    start = placed.end() if placed else 0
    return "。" in text or (len(text) >= 16 and bool(_PAUSE.search(text, start))) or len(text) > 46
