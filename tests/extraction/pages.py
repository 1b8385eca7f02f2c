"""Made-up pages of the kinds that Chinese local papers print, each with the articles that are on it.

Places are called 甲市, 乙区, 丙县; nobody in them is anybody. A row: what it proves, the page, and of every
article the kicker, headline, byline, whether it is continued and cut off, its first and its last words.
"""

from __future__ import annotations

from typing import NamedTuple


class Expected(NamedTuple):
    headline: str | None
    byline: str | None = None
    kicker: str | None = None
    continued: bool = False
    cut_off: bool = False
    first: str = ""
    last: str = ""


PAGES: list[tuple[str, str, list[Expected]]] = [
    (
        "a paragraph a line, datelines with reporters, furniture at both ends",
        """第02版:要闻
2023年3月8日 星期三
我市今年新建改建学校12所
本报讯（记者 王小明 通讯员 李丽）3月7日，记者从市教育局获悉，今年我市将新建、改建学校12所，新增学位8000个。
据介绍，市第三中学新校区将于8月底前交付使用。
全市公交线路再优化
本报讯（记者 赵强）市交通运输局近日宣布，6月底前新增公交线路5条。
责任编辑：孙梅 版式：钱宁
""",
        [
            Expected("我市今年新建改建学校12所", "王小明 李丽", first="我市今年", last="交付使用。"),
            Expected("全市公交线路再优化", "赵强", first="全市公交", last="线路5条。"),
        ],
    ),
    (
        "a piece without dateline below the news, told by its headline and the day that it opens with",
        """市图书馆新馆试开馆

本报讯（记者 王小明）记者昨日获悉，市图书馆新馆面向公众试开馆。

老馆闭馆搬迁，明年“六一”前与小读者见面。

全省农田水利建设现场会在丙县召开

11月18日至19日，全省农田水利建设现场会在丙县召开，副省长李志强出席。

会议要求，年底前对所有项目开展质量抽检。
""",
        [
            Expected("市图书馆新馆试开馆", "王小明", first="市图书馆", last="见面。"),
            Expected("全省农田水利建设现场会在丙县召开", first="全省农田", last="质量抽检。"),
        ],
    ),
    (
        "a section of one article that opens with a day is no article of its own",
        """市图书馆新馆试开馆

本报讯（记者 王小明）记者昨日获悉，市图书馆新馆面向公众试开馆。

从藏书到活动

11月18日，记者在馆内看到，少儿区座无虚席，读者排队办证。
""",
        [Expected("市图书馆新馆试开馆", "王小明", first="市图书馆", last="办证。")],
    ),
    (
        "lines wrapped at the column's width, paragraphs indented, a byline in brackets at the end",
        """　　　　乙区：老旧小区改造惠及万户居民
　　4月12日，记者在乙区幸福里小区看到，施
工人员正在铺设雨污分流管网。今年，乙区计划
改造老旧小区26个，涉及居民1.2万户，总投资3.
6亿元，10月底前全部完工。
　　乙区住建局局长陈志刚介绍，改造完成后将
同步引入物业服务，建立长效管理机制。
　　　　　　　　　　　　　（记者　周　洁）
""",
        [Expected("乙区：老旧小区改造惠及万户居民", "周洁", first="乙区：老旧", last="（记者　周　洁）")],
    ),
    (
        "kicker, headline over two lines, subtitle, byline below",
        """“十四五”规划中期看变化·交通篇

路网越织越密
百姓越走越宽

——甲市交通运输高质量发展纪实

□ 本报记者 吴越 郑爽

春日里，行走在甲市大地，一条条公路串起城乡。五年来，全市累计完成交通投资120亿元。

破瓶颈 构建大通道

今年，甲市将开工建设环城高速公路，全长68公里，计划2025年底建成通车。

惠民生 畅通微循环

甲市交通运输局局长冯涛表示，2023年将新改建农村公路300公里。
""",
        [
            Expected(
                "路网越织越密百姓越走越宽",
                "吴越 郑爽",
                kicker="“十四五”规划中期看变化·交通篇",
                first="“十四五”",
                last="300公里。",
            )
        ],
    ),
    (
        "a work report is one article with its sections",
        """政府工作报告

——2024年1月10日在甲市第六届人民代表大会第三次会议上

甲市市长 王建国

各位代表：

现在，我代表市人民政府，向大会报告工作，请予审议。

一、2023年工作回顾

过去一年，全市地区生产总值增长6.2%。

二、2024年工作安排

今年经济社会发展的主要预期目标是：地区生产总值增长6%左右。

（一）扩大有效投资

实施重点项目180个，完成投资260亿元。

（二）保障和改善民生

新增城镇就业1.5万人。新建幼儿园6所，6月底前开工。

各位代表！让我们团结奋斗！
""",
        [Expected("政府工作报告", first="政府工作报告", last="团结奋斗！")],
    ),
    (
        "a report's title with its place, and the meeting in brackets",
        """丙县人民政府工作报告
（2022年2月18日在丙县第十八届人民代表大会第一次会议上）
县长　刘　军
各位代表：
    我代表县人民政府向大会作工作报告。
一、过去五年工作回顾
    五年来，累计脱贫3.2万人。
二、今后五年工作思路
    到2026年，地区生产总值突破200亿元。
""",
        [Expected("丙县人民政府工作报告", first="丙县人民", last="200亿元。")],
    ),
    (
        "a list of livelihood projects: its items are no headings and no articles",
        """甲市2024年十大民生实事项目
1. 新建幼儿园5所，新增学位1500个
2. 改造老旧小区30个
3. 新增公共停车泊位2000个
4. 建设“口袋公园”20处
5. 完成城乡适龄妇女“两癌”筛查3万人
""",
        [Expected("甲市2024年十大民生实事项目", first="甲市2024年", last="3万人")],
    ),
    (
        "numbered headings with text below them",
        """丙县2021年为民办实事方案

一、就业创业工程

新增城镇就业5000人，开展职业技能培训8000人次。

二、教育惠民工程

9月底前，建成县第二实验小学。责任单位：县教体局。

三、安居工程

开工改造棚户区1200套。
""",
        [Expected("丙县2021年为民办实事方案", first="丙县", last="1200套。")],
    ),
    (
        "one sentence alone has no headline",
        "市水务局计划在2023年底前完成城区供水管网改造50公里，总投资1.8亿元。",
        [Expected(None, first="市水务局", last="1.8亿元。")],
    ),
    (
        "some paragraphs without a headline",
        """今年，乙区将投资2亿元实施城市更新。

项目包括新建停车场3处，改造道路5条。
""",
        [Expected(None, first="今年", last="5条。")],
    ),
    (
        "continued from and cut off to other pages, and a column break in a sentence",
        """为高质量发展注入新动能

（上接第一版）全力推进重点项目建设，力争上半年开工

率达到80%以上，全年完成投资300亿元。

市发改委主任高翔说，今年将实施“四个一批”项目。（下转第三版）

甲市启动“春风行动”招聘会

本报讯 2月6日，甲市2023年“春风行动”启动，共提供岗位1.2万个，

参与企业350家。活动将持续到3月底。

（何静）
""",
        [
            Expected("为高质量发展注入新动能", continued=True, cut_off=True, first="为高质量", last="（下转第三版）"),
            Expected("甲市启动“春风行动”招聘会", "何静", first="甲市启动", last="（何静）"),
        ],
    ),
    (
        "a reprint note closes an article; captions and page numbers are no articles",
        """全区重大项目加快推进

新华社呼和浩特5月3日电 今年以来，全区开复工重大项目2800个。

（据新华社）

图为施工人员在甲市光伏基地安装组件。 本报记者 马骏 摄

3

丁旗三项举措助农增收

本报讯 丁旗将投入5000万元发展肉牛产业。

（转载自5月2日《丁旗日报》）
""",
        [
            Expected("全区重大项目加快推进", first="全区重大", last="（据新华社）"),
            Expected("丁旗三项举措助农增收", first="丁旗三项", last="《丁旗日报》）"),
        ],
    ),
    (
        "an interview: questions and answers are its text",
        """奋力开创乡村振兴新局面

——访丙县县委书记马晓军

本报记者 田甜

记者：今年丙县在产业发展上有哪些打算？

马晓军：我们将建设高标准农田5万亩，新建冷库10座，年内全部投用。

记者：民生方面呢？

马晓军：年底前解决2.3万人饮水问题。
""",
        [Expected("奋力开创乡村振兴新局面", "田甜", first="奋力开创", last="饮水问题。")],
    ),
    (
        "a ceremony: leaders and a city, told in long lines",
        """甲市举行2023年春季重点项目集中开工仪式
王建国宣布开工 李志强主持
本报讯（全媒体记者 苏醒）2月1日上午，甲市2023年春季重点项目集中开工仪式在高新区举行。市委书记王建国宣布开工，市委副书记、市长李志强主持。
市领导林国平、黄建平出席。
""",
        [Expected("甲市举行2023年春季重点项目集中开工仪式", "苏醒", first="甲市举行", last="出席。")],
    ),
    (
        "briefs that follow one another, the headline's words parted by a blank",
        """乙区 推进城乡供水一体化

本报讯 乙区今年将铺设供水管网120公里，10月底前让3.5万名群众喝上放心水。

（韩雪）

丁旗 肉羊产业扩规模

本报讯 丁旗计划新建标准化羊舍200座，年内肉羊存栏突破100万只。

（白鹿 其其格）
""",
        [
            Expected("乙区推进城乡供水一体化", "韩雪", first="乙区", last="（韩雪）"),
            Expected("丁旗肉羊产业扩规模", "白鹿 其其格", first="丁旗", last="其其格）"),
        ],
    ),
    (
        "a notice below the news is an article, and what is the page's own below it is none",
        """市图书馆新馆试开馆

本报讯（记者 王小明）记者昨日获悉，市图书馆新馆面向公众试开馆。

停 水 通 知

因主管道迁改，定于4月15日22时对北大街停水。请提前储水。

甲市自来水公司 2023年4月11日

广告 甲山泉水 送水电话 6600118
""",
        [
            Expected("市图书馆新馆试开馆", "王小明", first="市图书馆", last="试开馆。"),
            Expected("停水通知", first="停 水", last="2023年4月11日"),
        ],
    ),
    (
        "who signs a notice, and when, is no kicker of what stands below",
        """公 告

因朝阳路改造，自2021年11月20日起封闭施工。请绕行。

丙县住房和城乡建设局 丙县公安局交警大队 2021年11月15日

30个家庭获“最美家庭”称号

本报讯（记者 周洁）11月12日，县妇联举行揭晓仪式。
""",
        [
            Expected("公告", first="公 告", last="2021年11月15日"),
            Expected("30个家庭获“最美家庭”称号", "周洁", first="30个", last="揭晓仪式。"),
        ],
    ),
    (
        "上接 on a line of its own above the headline printed again; who took part stands below a headline",
        """（上接1版）
把冷资源做成热产业
访乙区区长王建国

去年，乙区接待游客141万人次。
（本报记者 周洁）

王建国在开发区调研时强调
开年就要有开年的样子
赵强 李志强参加

本报讯（记者 田甜）2月8日，市委书记王建国到开发区调研。
""",
        [
            Expected("把冷资源做成热产业", "周洁", continued=True, first="（上接1版）", last="（本报记者 周洁）"),
            Expected(
                "开年就要有开年的样子",
                "田甜",
                kicker="王建国在开发区调研时强调",
                first="王建国在",
                last="调研。",
            ),
        ],
    ),
    (
        "a table flattened by OCR is one article",
        """2022年丙县重点项目进展情况表
序号
项目名称
总投资
进度
1
县人民医院迁建项目
3.2亿元
主体封顶
2
城北污水处理厂
1.1亿元
完成60%
""",
        [Expected("2022年丙县重点项目进展情况表", first="2022年", last="60%")],
    ),
    (
        "blanks within words, line ends of Windows, a byte order mark and full-width figures",
        "\ufeff市 卫 健 委 ：今 年 新 增 床 位 ５００ 张\r\n\r\n本报讯（记者 方 圆）市卫健委透露，２０２３年将投资 ２ 亿 元扩建市中医 院，\r\n\r\n新增床位５００张，２０２４年６月投用。\r\n",
        [Expected("市卫健委：今年新增床位500张", "方圆", first="市 卫", last="投用。")],
    ),
    (
        "a bulletin: issuer and day below the headline, issuer and day at the end",
        """2023年上半年重点项目建设情况通报
甲市发展和改革委员会
2023年7月20日
上半年，全市120个重点项目完成投资86.5亿元，占年度计划的52.3%。
一、总体进展情况
截至6月底，已开工项目98个，开工率81.7%。
二、下半年工作安排
下半年，将开工建设22个项目，确保年底前完成投资165亿元。
甲市发展和改革委员会
2023年7月20日
""",
        [Expected("2023年上半年重点项目建设情况通报", first="2023年上", last="7月20日")],
    ),
    (
        "the event above, what the speaker asked for below",
        """王建国在乙区调研重点项目时强调

坚定信心 攻坚克难 奋力冲刺全年目标

本报讯（记者 赵强）9月5日，市委书记王建国深入乙区调研。

王建国要求，10月底前完成3个项目主体工程。
""",
        [
            Expected(
                "坚定信心攻坚克难奋力冲刺全年目标",
                "赵强",
                kicker="王建国在乙区调研重点项目时强调",
                first="王建国在",
                last="主体工程。",
            )
        ],
    ),
    (
        "two news items without datelines, each opening with a day",
        """市水务局推进农村饮水安全工程
8月3日，记者从市水务局获悉，年内将新建水厂4座。
目前，已完成管网铺设60公里。
乙区新建充电桩500个
近日，乙区发改局公布方案，10月底前新建充电桩500个。
""",
        [
            Expected("市水务局推进农村饮水安全工程", first="市水务局", last="60公里。"),
            Expected("乙区新建充电桩500个", first="乙区新建", last="500个。"),
        ],
    ),
    (
        "rules part the articles, a column's name stands above",
        """【民生】
甲市年内改造供热管网40公里
甲市将投资1.5亿元改造供热管网40公里，10月15日前完工。
——————————
丙县开工建设养老中心
丙县养老中心设床位300张，2025年投用。
""",
        [
            Expected("甲市年内改造供热管网40公里", kicker="【民生】", first="【民生】", last="前完工。"),
            Expected("丙县开工建设养老中心", first="丙县开工", last="年投用。"),
        ],
    ),
    (
        "the author's name alone below the headline",
        """以钉钉子精神抓好项目建设

李志强

项目建设是发展的硬支撑。今年，要确保150个重点项目全部开工。

一、抓谋划

年内储备项目300个。
""",
        [Expected("以钉钉子精神抓好项目建设", "李志强", first="以钉钉子", last="300个。")],
    ),
    (
        "several reporters, photographs, and who sent the text in",
        """丁旗：黄河岸边建起新渡槽
本报记者 王小明 通讯员 李丽 文/图
日前，丁旗引黄灌区渡槽改造工程复工，计划5月底前完成。
（图片由丁旗水利局提供）
责任编辑：孙梅 校对：钱宁
""",
        [Expected("丁旗：黄河岸边建起新渡槽", "王小明 李丽", first="丁旗：", last="提供）")],
    ),
    (
        "letters and answers of a hotline",
        """市民热线办理情况（11月）
问：幸福路何时修好？
市住建局答复：幸福路改造工程将于12月20日前完工。
问：三中门口能否增设信号灯？
市公安局答复：计划明年一季度增设信号灯2处。
""",
        [Expected("市民热线办理情况（11月）", first="市民热线", last="2处。")],
    ),
    (
        "a report's section whose headings carry no number, far apart",
        """政府工作报告（摘要）


过去一年，全市完成固定资产投资310亿元。



今年主要工作


新建学校8所，改造道路20条。



坚持民生优先


新增养老床位1000张。
""",
        [Expected("政府工作报告（摘要）", first="政府工作", last="1000张。")],
    ),
    (
        "wrapped lines with neither indents nor empty lines",
        """丙县全力推进撂荒地复垦
本报讯（通讯员 田野）连日来，丙县各乡镇抢
抓农时，组织农机手翻耕撂荒地。县农业农村局
负责人介绍，今年全县将复垦撂荒地1.2万亩，4
月底前全部种上粮食作物，每亩补贴500元。截
至目前，已复垦4600亩。
甲市机场新航站楼通过验收
本报讯（记者 江涛）3月18日，甲市机场新航站
楼通过竣工验收。该航站楼建筑面积2.6万平方
米，可满足年旅客吞吐量200万人次需要，预计6
月投入使用。
""",
        [
            Expected("丙县全力推进撂荒地复垦", "田野", first="丙县全力", last="4600亩。"),
            Expected("甲市机场新航站楼通过验收", "江涛", first="甲市机场", last="投入使用。"),
        ],
    ),
    (
        "a source in brackets at the end of the text closes it, a caption above the text is no byline",
        """甲市一季度开工项目58个
图为项目施工现场。 王小明 摄
本报讯（记者 李丽）4月3日，记者获悉，一季度全市开工58个项目。（来源：甲市发布）
第三届甲市文化旅游节开幕
8月18日晚，第三届甲市文化旅游节在丙县开幕。
""",
        [
            Expected("甲市一季度开工项目58个", "李丽", first="甲市一季", last="发布）"),
            Expected("第三届甲市文化旅游节开幕", first="第三届", last="丙县开幕。"),
        ],
    ),
    (
        "a brief signed at its end below news signed in the dateline: its title is no section heading",
        """乙江大桥主桥合龙

本报讯（记者 王小明）昨日，乙江大桥主桥顺利合龙，全长1200米。

桥面铺装将于9月底前完成。

全市中考考场启用新设备

今年中考将于6月下旬举行，全市共设考点27个，考场均已配齐监控。

（李丽）
""",
        [
            Expected("乙江大桥主桥合龙", "王小明", first="乙江大桥", last="完成。"),
            Expected("全市中考考场启用新设备", "李丽", first="全市中考", last="（李丽）"),
        ],
    ),
    (
        "a section heading between a dateline's byline and the same reporter's at the end",
        """丙县打造特色小镇

本报讯（记者 王小明）4月2日，丙县召开特色小镇推进会，部署今年的工作任务。

做大做强茶产业

目前，全县茶园面积达到12万亩，去年实现综合产值18亿元。

（王小明）
""",
        [Expected("丙县打造特色小镇", "王小明", first="丙县打造", last="（王小明）")],
    ),
    (
        "below what is left of an article from another page, the next one's headline",
        """(上接第一版)推动政务服务由能办向好办转变，年底前实现高频事项全部网上办理。

会议要求，各级各部门要转变作风，强化本领。

甲市一季度签约项目31个

一季度，甲市签约项目31个，协议引资126亿元。

(李丽)
""",
        [
            Expected(None, continued=True, first="(上接", last="强化本领。"),
            Expected("甲市一季度签约项目31个", "李丽", first="甲市一季度", last="(李丽)"),
        ],
    ),
    (
        "a series of talks named above headline and subtitle",
        """局长访谈录
老街坊的新盼头
——访乙区住建局局长王建国

本报记者 李丽

今年，乙区计划改造老旧小区58个，惠及居民2.3万户。
""",
        [Expected("老街坊的新盼头", "李丽", "局长访谈录", first="局长访谈录", last="2.3万户。")],
    ),
    (
        "▲ before each item of a list, and before one caption",
        """甲市简讯

▲昨日，乙区首家智慧农贸市场开业，占地3200平方米。
▲市图书馆自11月1日起延长开放时间。
6.3万户告别散煤
本报讯（记者 王小明）我市煤改气任务全部完成。
▲改造后的锅炉房 李丽摄
""",
        [
            Expected("甲市简讯", first="甲市简讯", last="开放时间。"),
            Expected("6.3万户告别散煤", "王小明", first="6.3万户", last="李丽摄"),
        ],
    ),
    (
        "a series' name by its last words, on either side of an empty line, and furniture amid the text",
        """重点工程一线行

穿山引水记
——甲市引水工程建设见闻

本报记者 卓然

洞壁渗着水，台车顶向岩壁。目前隧洞累计掘进19.2公里。

责任编辑 童心 美编 尚美 电话:5566778

剩下的3.4公里明年6月底贯通。
“我为群众办实事”追踪
老城区古井有了“健康档案”
本报讯（记者 麴晓）6月22日，市城市管理局为32口古井建档。
督查在线
这七个项目为何“原地踏步”
本报讯（记者 厉行）4月20日，县政府督查室通报了7个项目。
""",
        [
            Expected("穿山引水记", "卓然", "重点工程一线行", first="重点工程", last="6月底贯通。"),
            Expected("老城区古井有了“健康档案”", "麴晓", "“我为群众办实事”追踪", first="“我为", last="古井建档。"),
            Expected("这七个项目为何“原地踏步”", "厉行", "督查在线", first="督查在线", last="7个项目。"),
        ],
    ),
    (
        "a short name above a whole headline is a column's; halves of like length are one headline",
        """人生百味
跑道边的白头发还在奔跑
本报讯（记者 王小明）老人每天跑10公里。
“双替代”改造收官
6.3万户告别散煤
本报讯（记者 李丽）我市煤改气任务全部完成。
全市重点项目
今年安排二百九十六个
本报讯（记者 赵强）今年我市安排重点项目296个。
""",
        [
            Expected("跑道边的白头发还在奔跑", "王小明", "人生百味", first="人生百味", last="10公里。"),
            Expected("“双替代”改造收官6.3万户告别散煤", "李丽", first="“双替代”", last="全部完成。"),
            Expected("全市重点项目今年安排二百九十六个", "赵强", first="全市重点", last="296个。"),
        ],
    ),
    (
        "a series above a series, and a subtitle that lost its dash",
        """喜迎党代会 奋进新征程
“数”说五年·交通篇

县县通高速 村村通客车

访甲市交通运输局局长冯涛

（本报记者 麴晓 通讯员 仉敏）

五年来，全市新改建农村公路3200公里。今年还将开工建设2条高速公路。
""",
        [
            Expected(
                "县县通高速村村通客车",
                "麴晓 仉敏",
                "喜迎党代会奋进新征程“数”说五年·交通篇",
                first="喜迎党代会",
                last="2条高速公路。",
            )
        ],
    ),
    (
        "a news conference above what was told there, and a page's head on one line",
        """甲市晚报2017.10.20民生A2
市政府新闻办举行“稳就业惠民生”专题新闻发布会
近5万名高校毕业生如何就业？答案来了

8月17日，市政府新闻办召开新闻发布会。1—7月，全市城镇新增就业4.63万人。
（记者 王小明）
""",
        [
            Expected(
                "近5万名高校毕业生如何就业？答案来了",
                "王小明",
                "市政府新闻办举行“稳就业惠民生”专题新闻发布会",
                first="市政府新闻办",
                last="（记者 王小明）",
            )
        ],
    ),
    (
        "the rest of an article from another page, without a headline, after one that has ended",
        """甲区图书馆延长开放时间

本报讯（记者 王小明）7月1日起，甲区图书馆开放至22时。

（上接第一版）坚持稳字当头，市委常委会将推进20项改革任务落地。

会议还研究了其他事项。
""",
        [
            Expected("甲区图书馆延长开放时间", "王小明", first="甲区图书馆", last="22时。"),
            Expected(None, continued=True, first="（上接第一版）", last="其他事项。"),
        ],
    ),
    (
        "what could be a subtitle is the headline, or its half, where the line above can't end one",
        """政策面对面
新版医保药品目录全面解读
本报讯（记者 王小明）新版目录7月1日起执行，新增药品91种。
市统计局今日启动
2023年人口变动抽样调查
本报讯（记者 李丽）全市抽取住户4200户。
一渠清水过旱塬
丙县南部人饮工程走笔
本报讯（记者 赵强）丙县南部人饮工程年底前通水。
""",
        [
            Expected("新版医保药品目录全面解读", "王小明", "政策面对面", first="政策面对面", last="91种。"),
            Expected("市统计局今日启动2023年人口变动抽样调查", "李丽", first="市统计局", last="4200户。"),
            Expected("一渠清水过旱塬", "赵强", first="一渠清水", last="年底前通水。"),
        ],
    ),
    (
        "a page's head with number, column and day, a headline of two questions, and the paper's own notes are no titles",
        """2 综合新闻 2019年7月23日
老城片区污水管网改造开工
本报讯（记者 王小明）老城片区7月19日开工改造管网。

本版摄影 李 丽

市政府召开“交通攻坚”新闻发布会
断头路何时打通？公交怎样提速？三部门回应
本报讯（记者 赵强）市交通局昨日介绍，年底前打通断头路5条。
""",
        [
            Expected("老城片区污水管网改造开工", "王小明", first="老城片区", last="改造管网。"),
            Expected(
                "断头路何时打通？公交怎样提速？三部门回应",
                "赵强",
                "市政府召开“交通攻坚”新闻发布会",
                first="市政府召开",
                last="断头路5条。",
            ),
        ],
    ),
]
