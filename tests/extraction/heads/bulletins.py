"""Bulletins and lists: issue and issuer."""

from __future__ import annotations

from .head import Head, Row

HEADS: list[Row] = [
    (
        "name, issue, issuer with its day, and the text",
        """重点项目建设简报
第14期
甲市重点项目建设指挥部办公室　　2018年7月28日
截至7月20日，全市重点项目完成投资126亿元。
【乙区】开工18个。
""",
        [Head("重点项目建设简报")],
    ),
    (
        "the bulletin's one piece has a title of its own",
        """项目工作动态
（第9期）
甲市重点办编　2020年5月18日
全市交通项目实现“开门红”
一季度，全市交通项目完成投资36亿元。6月底前再开工8个项目。
""",
        [Head("全市交通项目实现“开门红”", "项目工作动态")],
    ),
    (
        "a circular on progress with whom it is sent to",
        """关于2021年7月份重点项目推进情况的通报
各镇人民政府，区直有关单位：
现将7月份重点项目推进情况通报如下。当月完成投资12.6亿元。
""",
        [Head("关于2021年7月份重点项目推进情况的通报")],
    ),
    (
        "a list of projects with the number and the issuer",
        """乙区2024年民生实事项目清单
乙区人民政府办公室
（2024年2月6日）
一、新建社区食堂12个
责任单位：区民政局
二、改造背街小巷46条
责任单位：区城管局
""",
        [Head("乙区2024年民生实事项目清单")],
    ),
    (
        "issue and day on one line, a note by the editors, and this issue's contents",
        """甲市改革动态
2019年第6期
（总第48期）
中共甲市委改革办 2019年6月20日
乙区：“一门式”改革见成效
乙区把27个部门的窗口并入一处。今年还将新增上门服务事项36项。
""",
        [Head("乙区：“一门式”改革见成效", "甲市改革动态")],
    ),
    (
        "number of the year and of all, who compiled it, and a section with its mark",
        """乙江新区建设周报
（2024年第3期　总第70期）

市乙江新区建设指挥部综合组编　　　　　　1月20日

▲ 一周要情
1月15日，指挥部召开第6次调度会。本周完成投资0.8亿元，2月底前完成地下管廊主体。
""",
        [Head("乙江新区建设周报")],
    ),
    (
        "two offices issue it, and the piece has its title",
        """督　查　通　讯
第11期
中共丙县县委督查室
丙县人民政府督查室　　　　　　2018年7月6日

关于饮水安全工程进展情况的督查通报

6月底，督查组对9个乡镇进行了督查。9月底前必须全部通水。
""",
        [Head("关于饮水安全工程进展情况的督查通报", "督查通讯")],
    ),
    (
        "the week in brackets",
        """甲港专班快报

（第33周·8月8日—8月14日）

3号桥本周架梁4榀。下周启动栈桥搭设。
""",
        [Head("甲港专班快报")],
    ),
    (
        "what it holds, below its number and its issuer",
        """工程建设简报

第23期(总第61期)

甲县青山水库工程建设指挥部办公室编 2014年9月5日

本期要目:◎大坝进度 ◎移民安置 ◎卡点

大坝填筑到486米高程。10月底填筑到495米。
""",
        [Head("工程建设简报")],
    ),
    (
        "a bulletin of three pieces, each below its label; whose it is and whom it goes to are the page's",
        """丙泷水库工程简报

第23期

丙泷水库工程建设指挥部办公室 2017年9月11日

【工程要闻】

大坝填筑突破500米高程

9月6日,大坝填筑至502.3米高程。明年3月底前一期面板全部浇完。

【移民安置】

向怀英主持召开指挥部第14次例会

9月8日,副县长向怀英主持召开例会。会议议定,9月25日前清零。

【数字水库】

八月投资完成情况及九月计划

8月,完成投资3140万元。9月,计划完成投资3600万元。

报:省水利厅,县委、县政府领导
编辑:石松 签发:向怀英 (共印80份)
""",
        [
            Head("大坝填筑突破500米高程"),
            Head("向怀英主持召开指挥部第14次例会", "【移民安置】"),
            Head("八月投资完成情况及九月计划", "【数字水库】"),
        ],
    ),
]
