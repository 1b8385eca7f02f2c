"""Reports on work: mottoes, meetings, speakers."""

from __future__ import annotations

from .head import Head, Row

HEADS: list[Row] = [
    (
        "the day and the meeting below, then the speaker with his post",
        """政府工作报告
——2019年1月8日在丙县第十七届人民代表大会第四次会议上
县人民政府县长　马晓军
各位代表：
现在，我代表县人民政府向大会报告工作。
一、2018年工作回顾
建成农村公路168公里。
""",
        [Head("政府工作报告")],
    ),
    (
        "the meeting's line is torn, the speaker's post in two lines",
        """政府工作报告
——2021年2月3日在甲市第八届人民代表大会
第六次会议上
甲市人民政府市长
李 志 强
各位代表：
我代表市人民政府向大会报告工作，请予审议。
""",
        [Head("政府工作报告")],
    ),
    (
        "the report has a motto for its headline",
        """甲市经济技术开发区报 2022年1月27日 要闻 责任编辑 孙梅
抢抓“新”机遇 跑出“加”速度
——管委会主任李志强在开发区2022年工作会议上的报告（摘登）
一、2021年做了什么
过去一年，开发区完成工业投资86亿元。
""",
        [Head("抢抓“新”机遇跑出“加”速度")],
    ),
    (
        "part of a report in a series of pages",
        """甲市政府工作报告（二）
市长 李志强
（接2月20日第二版）
一年来，我们坚持产业优先。新增规上企业26家。
""",
        [Head("甲市政府工作报告（二）")],
    ),
    (
        "a report to the people's congress's standing committee",
        """关于全市环境状况和环境保护目标完成情况的报告
——2021年8月26日在市五届人大常委会第三十八次会议上
市生态环境局局长 李志强
主任、各位副主任、秘书长、各位委员：
受市人民政府委托，现将有关情况报告如下。上半年优良天数比例为86.2%。
""",
        [Head("关于全市环境状况和环境保护目标完成情况的报告")],
    ),
    (
        "a report of the secretary to a congress",
        """凝心聚力 真抓实干
为建设富裕文明美丽新丙县而努力奋斗
——在中国共产党丙县第十三次代表大会上的报告
（2021年9月26日）
马晓军
同志们：
现在，我代表中国共产党丙县第十二届委员会向大会作报告。
""",
        [Head("凝心聚力真抓实干为建设富裕文明美丽新丙县而努力奋斗", "", "马晓军")],
    ),
    (
        "spread over lines with blanks",
        """政  府  工  作  报  告
2015年2月6日在甲市第七届人民代表大会第五次会议上
市  长  李志强
各位代表：
现在，我代表市人民政府向大会报告政府工作。
""",
        [Head("政府工作报告")],
    ),
]
