window.searchIndex = [
 {
  "href": "index.html#summary",
  "section": "Summary",
  "text": "What does a review of China’s New Rural Cooperative Medical Scheme say, how firm is it, and what do public figures say beside it? Findings. 28 studies speak of 11 kinds of outcome: 31 times for the better, 13 for the worse, otherwise mixed or unchanged; on the use of care 7 of 7 say that it rose. Firmness. Of 8 effects stated as numbers 0 have a standard error; the review’s text counts 33 documents, its tables 32, its reference list 31 studies. Counties. With each county counted by its residents, the division that the review calls traditional, into east, middle and west, accounts for 1.0% of the differences in ageing between counties in 2020 (random groups of provinces for 4% on average) and prefectures for 66.3% (at random 23%); with each counted as one, east, middle and west account for 6.7% (at random 2.7%). Provinces. The fund per person enrolled differed between provinces by a Gini coefficient of 0.093 in 2008 and 0.054 in 2011, where nought would be equality. The fund today. At the end of 2024 resident insurance held 9.2 months of spending; with income growing by 5.0% and spending by 6.0% a year, a scenario and no forecast, the year of the first deficit is 2030. Figures to look at first. What was studied (Figure 3.2), what was found (Figure 6.2), how counties divide (Figure 13.1). Contested. On equity 2 studies report gains, 5 losses and 2 mixed results; by income and means, 6 comparisons say that the better off gain more from the scheme and 2 that the worse off do (Chapter 7). To cite. NCMS review project, The New Rural Cooperative Medical Scheme: A living, reproducible review, edition 2026-11. A summary in Chinese follows. What this is. The report re-derives the tables, summaries and figures of a literature review of the scheme (Xu, n.d.) and of a study of its management system (Wang et al., n.d.), checks them against themselves, and sets them beside public statistics. It is a program: every number on this page comes from rows of data, and anyone can run it again (Chapter 19). How firm the findings are. 16 of the 62 directions rest on a statement credited to one study alone; the studies are what the search and screening of the review kept, with 0 added since, not a sample (Chapter 6). On health, 5 of 5 studies say that it improved. 22 of the 64 places where a level of the system and an outcome meet are empty (Chapter 3). By place, 1 comparisons say that the better off gain more and 2 that the worse off do (Chapter 7). How solid the documents are. Rules and readers found discrepancies with 84 root causes; 9 put a count in doubt and 19 a conclusion (Chapter 16). The management study reports 144 samples where its design, multiplied out, gives 120 or 12, by how its sentence is read (Chapter 9). How the review’s own figures and dates stand beside public ones. 8 figures beside public ones: 1 in agreement, 1 in difference, 1 in line with the years around it, 5 undecided (Chapter 10). 7 dated lines beside the public record: 2 in agreement, 2 in part, 2 in difference, 1 without a dated source; the two dates of the integration Opinions lie 3 years apart (Chapter 1). Participation stood at 98.7% in 2013 (Chapter 11, Figure 11.1). How to read this A discrepancy is a difference between two places, shown with both; it is not a verdict on anybody. What is said of a study is what the review reports of it, unless another source is named or the study was added since. Where a source does not report something, the report says “not reported”, never zero. The 31 provincial-level divisions of mainland China are counted as the National Bureau of Statistics publishes them; Hong Kong, Macao and Taiwan run separate systems and are outside these statistics. What changed since the edition published last. The edition 2026-11 differs from the edition 2026-11: 3 cards changed (framework_levels, management_instruments and named_indicators), the program changed. 5 tables and 1 figure moved. All 12 conclusions still stand (Chapter 17).",
  "title": "Summary"
 },
 {
  "href": "chapters/summary-zh.html",
  "section": "",
  "text": "问题：一篇关于新型农村合作医疗（新农合）的综述说了什么？其依据有多牢固？公开统计与之相比又如何？ 本报告重新推导两份文献的表格、汇总与图形：一份是新农合的文献综述(Xu, n.d.)，一份是新农合管理与经办体系的研究(Wang et al., n.d.)。报告先让两份文献与自身核对，再与公开统计并列。它是一个程序：文中每个数字都来自数据中的行，任何人都可以重新运行，逐一追溯到原文的位置（Chapter 19）。 研究发现了什么。共有28项研究对11类结果给出了方向：31次报告情况改善，13次报告情况变差，其余为有好有坏或没有变化（Figure 6.2）。在卫生服务利用方面，7项研究中有7项认为利用增加；在健康方面，5项中有5项认为健康改善。 依据有多牢固。综述以数值陈述的效果有8个，其中附有标准误的为0个（Chapter 6）。在62个方向判断中，16个出自只归于单一研究的陈述。这些研究是综述检索和筛选后留下的（此后补充的研究为0项），并非抽样所得，因此报告不作合并估计，也不以研究的多少代表证据的强弱。把体系的各个层次与各类结果交叉排列，64个格子中有22个为空（Figure 3.2）；空格表示所收研究没有涉及，不表示研究不存在。 哪些说法相互矛盾。在公平方面，2项研究报告差距缩小，5项报告差距扩大，2项好坏兼有。按收入与经济状况比较，6次比较认为境况较好者从制度中受益更多，2次认为境况较差者受益更多；按地区比较，相应为1次与2次（Chapter 7）。 文献自身是否前后一致。综述正文计33篇文献，表格计32篇，参考文献表列出31项研究（Chapter 2）。规则计算与人工阅读共发现170处出入，归为84个根源；其中9个影响计数，19个影响结论（Chapter 16）。管理研究称有144个样本，而按其抽样设计推算，依对原句的理解不同，应为120个或12个（Chapter 9）。 公开统计怎么说。综述的8个数值与公开数值对照，1个一致，1个不一致，1个与前后年份相符，5个无法判定（Chapter 10）。综述列出的7条政策日期中，2条与公开记录一致，2条部分一致，2条不一致，1条未找到注明日期的出处（Chapter 1）。参合率在2013年为98.7%（Chapter 11）。 综述要求比东、中、西部更细的区域划分。以2020年人口普查的分县数据衡量，各县按居民人数加权时，东、中、西部的划分可说明各县老龄化差异的1.0%，随机划分省份平均可说明4%，地级划分可说明66.3%，随机划分为23%。各县同等计算时，东、中、西部的划分可说明6.7%，随机划分为2.7%（Chapter 13）。 各省人均筹资的基尼系数，2008年为0.093，2011年为0.054（Chapter 12）。这衡量的是省与省之间的差异，不是家庭之间的差异。 城乡居民基本医疗保险基金的累计结余，在2024年末相当于9.2个月的支出。设收入每年增长5.0%、支出每年增长6.0%，当年收支首次出现赤字的年份为：2030。这是情景推算，不是预测（Chapter 14）。 如何阅读。“出入”指两处记载不同，报告把两处一并列出，不是对任何人的评判；如我们有误，欢迎指正。文献未报告的内容写作“未报告”，不写作零。统计范围为国家统计局公布的中国大陆31个省级行政区，不包括实行不同制度的香港、澳门和台湾。 如何引用。NCMS review project：The New Rural Cooperative Medical Scheme: A living, reproducible review，2026-11版。",
  "title": "中文摘要"
 },
 {
  "href": "chapters/timeline.html",
  "section": "",
  "text": "What happened when, and do the review’s dates agree with the public record? Of the 7 lines of the review’s table of events, 2 agree with the public record, 2 agree in part, 2 differ, and for 1 no dated source was found. For the Opinions on integrating resident insurance the table prints 2013 and the public record says 2016: 3 years lie between.",
  "title": "1  Timeline"
 },
 {
  "href": "chapters/timeline.html#sec-timeline-printed",
  "section": "1.1 What the review prints",
  "text": "Table 1.1 sets the table of the review (Xu, n.d.) beside what a dated public source says of the same event. The wording is ours; years, figures and titles are those in print. Two features of the table can be seen without any other source. The number of its lines that start before the line above them is 1. And 2 of its lines leave the stage of development empty.",
  "title": "1  Timeline"
 },
 {
  "href": "chapters/timeline.html#sec-timeline-record",
  "section": "1.2 The record beside it",
  "text": "Figure 1.1 joins each printed event to the checked one that it speaks of, where that one has a year. An upright line is agreement on the year, a slanting one a difference. The last row can be upright and say more than the record of its year does: integration was not complete at the end of 2016, and the national administration that it names was set up in 2018. A discrepancy is not a verdict A difference between two places is reported here with both places, so that a reader can check it. It may be a slip of print, of translation or of our own reading; corrections are welcome.",
  "title": "1  Timeline"
 },
 {
  "href": "chapters/timeline.html#sec-timeline-unifications",
  "section": "1.3 What integration makes one",
  "text": "The introduction of the review names 4 things that integration unifies; the Opinions of 2016 name 6. 3 are the same, and 1 more may be, since a usual translation of the Chinese word for benefits is “treatment” (Table 1.2).",
  "title": "1  Timeline"
 },
 {
  "href": "chapters/timeline.html#sec-timeline-events",
  "section": "1.4 All dated events",
  "text": "Table 1.3 lists the 20 events for which a dated public source was read, up to 2019.",
  "title": "1  Timeline"
 },
 {
  "href": "chapters/screening.html",
  "section": "",
  "text": "How solid is the base: do the review’s search and screening counts follow from each other? The review states 33 documents in its text, its two tables add up to 32, and its reference list holds 31 studies beside 3 official documents. The 7 pairs of counts that should be equal and are not go back to 2 root causes. None of them changes what the cited studies say; they change how many there are.",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#sec-screening-steps",
  "section": "2.1 The two searches, step by step",
  "text": "The review searched CNKI and Web of Science with two keywords each (Xu, n.d.). After filters, 236 records were left to screen, 80 in CNKI and 156 in Web of Science. Table 2.1 and Table 2.2 recompute every line twice: from the line before it, as printed, and from the first count down, so that a slip shows in all lines below it. Figure 2.1 shows how much each step took out; the sharpest step removed 81% of what stood before it.",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#sec-screening-flow",
  "section": "2.2 The flow, and what of it is not reported",
  "text": "Figure 2.2 sets the counts in the shape that readers of systematic reviews know. For the review it is not a PRISMA flow: the review does not say how many records the databases returned before filters, how many were found twice, or how many full texts were sought, retrieved and assessed. Those boxes are drawn as not reported; they are not zero.",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#sec-screening-disagreements",
  "section": "2.3 Where the counts part",
  "text": "Table 2.3 lists every pair that disagrees, by root cause. The first root is one step of the CNKI table: it prints 13 records left, while its own arithmetic and the text give 14. Carried down, the same step explains why the tables add up to 32 and the text says 33. The second root is the reference list. By the language of the paper, 17 of its studies plausibly came from CNKI, which is the total that the CNKI table prints, and 14 from Web of Science, where the table prints 15 (Table 2.4). We choose no side: which count is meant, only the author can say.",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#sec-screening-window",
  "section": "2.4 Filters and window",
  "text": "A filter that asks for the 10 most cited papers can leave no more than that; the first CNKI line leaves 69 records. The wording of the text joins the same conditions by a slash, which may mean “or”. The review asks for papers of the last 5 years, without saying when the search was made. If it ended in 2025, the year in which the listed web pages were last opened, the window reaches back to 2020; 6 studies are older, the oldest of 2009 (Figure 2.3). They may have come in as highly cited papers, if window and citations were alternatives.",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#sec-screening-ledger",
  "section": "2.5 Searches counted from decisions",
  "text": "A search whose records were exported and judged one by one needs no printed table: its counts follow from the records, the confirmed duplicates and a ledger in which every decision stays. Table 2.5 sets each search of this edition on a line, with what its counts come from. Of the review’s own searches only the printed counts are known, so what they do not say is not reported here either. Where there is a ledger, a record that nobody has decided yet is still left and is said to be undecided, and reviewers who differ on a record hold the report until they agree or it is told to go on.",
  "title": "2  Screening"
 },
 {
  "href": "chapters/framework.html",
  "section": "",
  "text": "What has been studied, on which level of the system and for which outcome, and what has not? The studies taken in here, 31 that the review cites and 0 added since, speak of 16 kinds of outcome on 4 levels of a system. Of the 64 places where a level and an outcome meet, 26 hold at least one empirical claim, 16 hold arguments or recommendations only, and 22 are empty. 5 outcomes have no empirical claim on any level: awareness of the policy, benefit design, financing, the fund, cost control.",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#sec-framework-system",
  "section": "3.1 The framework as a system",
  "text": "The review reads the scheme as a system: what goes into it, how policy works on it, what comes out, and what is fed back (Xu, n.d.). Figure 3.1 draws these levels in their order, with the mechanisms that the text first discusses under each. It names 81 mechanisms in all. 18 of them appear only outside the sections of the levels, for instance in the introduction or among the prospects, and so have no level; 21 are nowhere credited to a study. The loop back is part of the review’s framework. The level of feedback is where groups and regions are looked at again (Chapter 7).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#sec-framework-topics",
  "section": "3.2 The topics and what is credited under them",
  "text": "Table 3.1 follows the review’s Table 4. 148 findings of the review stand in the sections of its 7 topics; 93 of them are empirical claims, the others are arguments or recommendations. A sentence with several outcomes or groups gives several findings, so the number of findings measures the wording and not the evidence.",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#sec-framework-gaps",
  "section": "3.3 The evidence gap map",
  "text": "Figure 3.2 crosses the levels with the outcomes. Each cell gives the distinct studies credited there, then the findings, those added since included. All cells are drawn alike: many studies under one heading show what was looked at often, and say nothing about how strong, how large or how certain an effect is. A gap means that the review credits nobody with anything there, and that nothing was added. It does not mean that no study exists: the studies of the review were chosen by its search (Chapter 2), and the map shows that choice.",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#sec-framework-studies",
  "section": "3.4 Designs, data, periods and regions",
  "text": "How far can a reader tell what kind of studies these are? Table 3.2 counts, for each kind of fact, how many studies it is known for and where from: the work itself where we could read its abstract or text, else what the review or the title says. The design of 8 studies is unknown, and so are the data set of 18 and the years of data of 20. Unknown means unknown to us and to a reader of the review, not absent from the study. The review remarks that most studies are limited to cross-sectional data. Of the designs of its own studies that are known, 5 are cross-sections, 2 of these repeated over the years, and 5 follow people or cities before and after a change (Table 3.3). With 8 designs unknown and 5 called empirical without more, the remark can neither be confirmed nor refuted from what is at hand. 10 studies rest on one of the known national household surveys (Table 3.4). The years of data are known for 11 studies (Figure 3.3), counting those for which the only word is a sentence that the review credits to several works or only by position. In 2 of them the data reach beyond 2016, the year of the Opinions on integration; the last year of any is 2018. What integration did as a whole country’s rule can hardly be seen in data that end before it. Table 3.5 lists every study; those that the review does not list are cited there and stand in the reference list.",
  "title": "3  Framework"
 },
 {
  "href": "chapters/integration.html",
  "section": "",
  "text": "How were the schemes merged, what is said to have come of it, and who pays for whom in one pool? The review (Xu, n.d.) names 28 mechanisms where it discusses how the schemes for rural and for urban residents became one, and what regional differences do to that. Of the 21 among them that can be tried, 6 come with an effect that a named study is credited with, and 13 are recommended without one. For the two ways of merging that it sets apart, in one step or in stages, the number of reported effects is 0. Reverse subsidy, the danger that rural members pay for urban care, is warned of at 4 places; the number of findings behind these that give an amount is 0.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#sec-integration-mechanisms",
  "section": "4.1 Which mechanisms, and on whose word",
  "text": "Table 4.1 lists the mechanisms of the input level, the first level of the review’s framework, with the 23 studies that it names for them; 65 findings stand behind them in all. A study is credited alone where the text ties a statement to this one work, jointly where one bracket holds several, and by position where a sentence carries no credit and the next bracket of the paragraph is taken. Credit is unclear where works are cited beside a mechanism and no statement of the paragraph can be tied to them. Each study counts once for a mechanism, under the firmest credit that it has there. For 10 mechanisms studies are named, but none of them is credited alone. Figure 4.1 shows how the review speaks of each. A proposal of reform that stands in the column of recommendations alone is one of which no place says what it did. A count of names The numbers say how many different studies the review names for a mechanism. They do not say how strong the evidence is: the studies are those that the search of the review kept (Chapter 2), and whether each of them says what it is credited with is not checked here.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#sec-integration-merger",
  "section": "4.2 What the merger is said to have done",
  "text": "Behind the merger as a whole stand 23 findings, 21 of them empirical claims, credited to 12 studies: 3 alone, 7 only jointly, 2 only by position (Table 4.2). The number of claims that name no study at all is 1. They need not all point one way. Zheng and co-authors (Zheng et al. 2021) are credited with better health and smaller gaps between town and country; He and Shen (He and Shen 2021) with wider cover but more inequality of health overall, and more of it as time goes on. Chapter 6 sets such opposed findings against each other. Table 4.3 gives the findings behind the other mechanisms. One sentence of the review can stand behind several of them.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#sec-integration-paths",
  "section": "4.3 One step or stages",
  "text": "Table 4.4 sets the two ways beside each other. Both are advice, and both come from the same study (Qiu et al. 2011): developed regions can merge at once, underdeveloped ones should go layer by layer, to balance pressure on public budgets against demand for insurance. The review then adds that other scholars build on promotion by phases; the 2 works cited there are credited with reform of payment and of contributions, and whether they also ask for phases cannot be told from the sentence. The review reports gains for rural people in Dongguan and Taicang, as examples of developed places. It does not say whether these places merged in one step, so the gains are no evidence for that way. No place of the review compares regions that went one way with regions that went the other.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#sec-integration-unified",
  "section": "4.4 What integration made one",
  "text": "Besides the measures that the introduction lists, the review names others as unified in later sections: 10 in all (Table 4.5). An effect is reported for 5 of them; for 6 no study is named anywhere. How the measures of the introduction stand beside those of the Opinions of 2016 is told in Section 1.3.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#sec-integration-regions",
  "section": "4.5 Regions",
  "text": "19 findings of this level name a region, credited to 7 studies; 10 of them set it against another (Table 4.6). The regions stand under 11 names, close to the words of the text, and are kept apart: central and western China, agricultural regions of the centre and west, and underdeveloped regions need not be the same places, and none of them is an official division here. The number of these findings that carry a figure is 0. Two things are said of the centre and the west side by side. Gains are reported as larger there, in health (Meng et al. 2024) and, for major-disease insurance, in poverty (Gao and Ding 2021). And the farming regions there are where resources are feared to drift to the cities (Ren et al. 2022; Peng and Yue 2020). The two can both hold, since one speaks of what people gain and the other of where resources go; the review does not weigh one against the other.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#sec-integration-reverse-subsidy",
  "section": "4.6 Reverse subsidy",
  "text": "When two groups pay alike into one pool and use it unlike, money moves from one to the other. If those who use it less, or use cheaper care, are also the poorer ones, the poorer pay for the richer: a reverse subsidy, though the review uses the term for more than this.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#sec-integration-reverse-subsidy-said",
  "section": "4.6.1 What the review says",
  "text": "The 4 places of Table 4.7 do not mean quite the same thing by it. One speaks of poor families who pay for care in wealthier areas, one of the gap in cost between town and country, one of medical resources that move from the countryside to cities, and one of money that flows from rural to urban insurance funds. Behind them stand 6 findings from 3 studies (Table 4.8). The number of empirical claims among them is 1: that town and country differ in what inpatient care costs and how much it is used (Peng and Yue 2020). The rest argue from there that money may move, or ask to watch it. None says that a transfer was measured.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#sec-integration-reverse-subsidy-calculator",
  "section": "4.6.2 How it works: an illustration",
  "text": "Invented numbers Every input below is invented, in round numbers, to show how the mechanism works. Nothing here estimates how much money moves between rural and urban members in China, or whether any does. The results must not be quoted as findings. Table 4.9 lists the inputs, each a parameter of the report that a reader can set. The pool is the simplest there can be: every member pays the same, public subsidy included; the pool pays for stays in hospital and nothing else; and what it takes in it pays out. The pool pays for a member the stays a year times the cost of a stay. What a rural member pays beyond that is (4.1) In Equation 4.1, is the number of stays a year for one member, what the pool pays for a stay, the marks and stand for urban and rural, and is the rural share of the members. Either gap moves money by itself. Where both point to urban members they do more than the sum of the two, since the dearer stays are then also the more numerous ones (Table 4.10). With these invented inputs a rural member pays 128 yuan a year for others, an urban member receives 192 yuan, and for every 100 members of the pool 7,680 yuan change sides; a negative number would mean that it moves the other way. Nothing would move if an urban stay cost 0.83 times a rural one. Table 4.11 and Figure 4.2 change the two gaps, one by one and together. Where urban members use more and cost more, rural members pay; where the gaps point in opposite directions, they can cancel or turn the transfer round. The share of rural members decides how heavily the transfer weighs on one of them (Table 4.12). The smaller the rural group, the more changes sides for each of its members; the sum that changes sides is largest when both groups are of one size. The illustration leaves out much that would have to be known before anyone could say what happens: incomes, contributions and subsidies that differ, care outside hospital, shares paid back that differ by hospital, money that the fund keeps, and need for care that goes unmet. To measure a transfer one would need, for one pool and year, what each group paid in and what the pool paid for each.",
  "title": "4  Integration"
 },
 {
  "href": "chapters/operation.html",
  "section": "",
  "text": "How was the scheme run, what is reported of its instruments, and who is to get what? Of the 19 instruments, proposals and comparisons of the processing level of the review (Xu, n.d.), named studies recommend 11 and are credited with an effect of 6; the number in both groups is 1. All these effects come from 2 studies. The review speaks of protection or payment that differs for 13 classes of people, places or hospitals; the number of these for which it states a rate or an amount is 0. For 21 of all 81 mechanisms that it speaks of, it names no study.",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#sec-operation-mechanisms",
  "section": "5.1 Which mechanisms, and on whose word",
  "text": "Table 5.1 lists the 25 mechanisms that the review discusses under policy operation and processing, with the 16 studies that it names for them. How credit is told apart is explained in Section 4.1. 17 of the mechanisms rest on one study each. A count of studies says who is named, not how strong the evidence is. Figure 5.1 shows which stances the review takes on each, and on whose word. Table 5.2 gives the 41 findings behind them. Another 20 mechanisms are part of running a scheme but are discussed under another level, or only in the introduction and the closing sections (Table 5.3). The ways of paying providers are among them: the framework of the review puts them under processing, its text under input, where two works together are credited with asking that payment for services give way to other methods (Liu et al. 2017; Luo et al. 2021).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#sec-operation-status",
  "section": "5.2 Recommended, and reported as tried",
  "text": "Table 5.4 sets what is asked for beside what is said to have been done. 10 are asked for by a named study and come with no effect that one is credited with; for 3 there is neither. Among what was tried and had an effect, by the review, are low payment thresholds and high public subsidies, with which the scheme began (Yu 2015), and what an experiment changed (Yip and Hsiao 2009). No effect reported is not no effect A dash says that the review reports no effect, not that there was none. It may be that nobody studied it, that the search did not find the study, or that the review did not tell.",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#sec-operation-rmhc",
  "section": "5.3 The experimental comparison",
  "text": "One study (Yip and Hsiao 2009) compared the scheme with an experimental one, rural mutual health care (RMHC). The review names 3 things that the experiment changed at once: it covered outpatient care, dropped deductibles and merged the pools. The review credits this package with a poverty gap smaller by 17%–18.5% and with a significantly lower risk of poverty through medical costs. Since the parts came together, what each would do alone is not known from it. Table 5.5 lists what a reader would ask of such a figure; 7 of these questions stay open.",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#sec-operation-accounts",
  "section": "5.4 Medical savings accounts",
  "text": "The number of places that speak of these accounts is 1, and the study named there is the same (Yip and Hsiao 2009). It is credited with 2 recommendations: to abolish the accounts, and to use their money for outpatient care and chronic disease. The number of empirical claims about the accounts themselves is 0: the review does not say how common they were, what was held in them, or what abolishing them did.",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#sec-operation-transmission",
  "section": "5.5 How policy gets through",
  "text": "In its prospects the review says of the regions where policy lags that money is not the whole reason: gaps in the understanding of policy and the cost of coordinating offices count as well. These two are spoken of at 3 places; the number of studies credited there is 0. Whose understanding is meant is left open in one place, and in the other it is that of the insured. Table 5.6 sets them beside what else the review says stands between a policy and its effect, and what is set against it. Two threads can be followed through the table. Informal rules and misunderstandings are said to leave too little transparency (Yuan et al. 2020; Xiong 2022; Office of the People’s Government of Lanzhou City 2011), where the bracket holds a statistical communiqué beside the studies; publicity is recommended (Bie et al. 2024; Zhang et al. 2024); no place connects the two. Working together is recommended, in general terms (Zhai 2021) and between departments that advance money (Yu 2015); what it costs is named as a reason why policy lags, and no study is named for that.",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#sec-operation-compensation",
  "section": "5.6 Who gets what",
  "text": "The review asks for measures that differ by group, and for research that serves differentiated compensation. Table 5.7 shows for which classes and, by 12 instruments, what would differ: what members pay, what the public purse adds, what insurance pays back. An empty cell is a rule that the review does not name. For low incomes the review asks for better protection and leaves the means open. Contributions by tier of income, subsidies by farmers’ income and contracts by class of health risk are proposals that say what would be graded and by what. The differentiated compensation of the prospects, by classes of regions drawn from need, says neither who would pay nor what. Of hospitals the text says that shares paid back differ, to lead patients away from large ones, and gives no share. Table 5.8 gives every place behind the table, and adds 3 classes on which an effect falls although no rule grades it: integration is credited with reaching poverty caused by illness more clearly among people in poor health, with high medical costs, or of low to medium consumption (Li and Li 2021).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#sec-operation-author-only",
  "section": "5.7 Mechanisms for which no study is named",
  "text": "21 mechanisms stand on the word of the review alone, as far as its citations tell (Table 5.9). 18 of them appear only outside the sections on the literature, in the introduction and the closing sections, where a review may well speak for itself. 2 belong to the processing level; what the text counts among the defects that studies take up, without saying which studies, is among these. That a study is not named does not mean that there is none: the title of one cited work names adverse selection (Gu and Zhou 2021).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/effects.html",
  "section": "",
  "text": "What effects are claimed, in which direction and as what number, and how firmly? Of the 7 studies with a say on the use of care, 7 are reported to find that it improved; of the 9 with a say on equity, 2 find it better and 5 worse. The review states 8 effects as numbers; a standard error comes with 0 of them, and for 3 it does not say whether per cent or percentage points are meant. Of the 62 directions that can be read, 16 rest on a statement credited to one study alone. All of this is what the review reports of the studies, not what the studies were checked to say, but for studies added since, which speak for themselves: 0 of those with a say.",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#sec-effects-numbers",
  "section": "6.1 Numbers as they are stated",
  "text": "Table 6.1 lists every number that the review (Xu, n.d.) gives for an effect, a level, the coverage or a threshold: 16 in all, 12 without those that restate an earlier one. A number of this kind can be used only if one knows of what it is a share or a change, of whom, when, and compared with what. Table 6.2 shows what the text states and what it leaves open. Of the 8 effects, 4 do not say of what, 4 give no years and 4 no comparison; 2 are credited to one study alone. The studies themselves may well say all this; the review does not pass it on. Figure 6.1 draws the numbers. No two panels share an axis, because no two indicators are known to share a unit and a whole; comparing the length of marks across panels would mean nothing. Rows of one panel stand together because the text compares them, or states the same number twice.",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#sec-effects-computed",
  "section": "6.2 What may be computed",
  "text": "A difference or a ratio needs both of its numbers. 2 changes are stated with both ends, and 2 pairs of groups with a number for each (Table 6.3). For the other effects no level is stated from which they start, so a change of some per cent cannot be turned into points, nor points into per cent. A difference of numbers without standard errors has no margin of error. Nothing is pooled: no average effect, no weights, no measure of heterogeneity.",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#sec-effects-directions",
  "section": "6.3 Directions, one vote a study and outcome",
  "text": "Where numbers cannot be joined, directions can be counted, with care. Of the findings encoded, 83 have a direction, for better, for worse, both or neither; 67 recommend something or describe a state and have no vote. A finding that is credited to official documents alone, or to no named work, has none either. Every study has one vote for each outcome, however many sentences speak of it. Findings that differ within one outcome make the vote mixed, a gain beside no change as well as a gain beside a loss. The usual plot1 follows the large majority of a study’s results; here findings are sentences of a review, and a majority of sentences means nothing. Better and worse are judged for the people concerned, as the text presents it. Significance plays no part, and no vote weighs more than another. A finding whose direction is unclear is counted as unclear and enters nothing else. Figure 6.2 shows the 62 votes of 28 studies; the number of directions beside them that are unclear is 0. The fill of a mark shows how credit is given: to the study alone (16 votes), to several studies in one bracket without saying which found what (26), or only by the place of a bracket in the paragraph (20). A vote counts as the firmest kind of credit with which it stands. Table 6.4 counts them. Every study with a vote on these outcomes votes for better: use of care, health (outcomes with more than two votes). Votes for better and for worse stand against each other on these: poverty, equity, governance. M. H. Boon and H. Thomson, “The effect direction plot revisited”, Research Synthesis Methods, 2021.",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#sec-effects-opposed",
  "section": "6.4 Opposed findings",
  "text": "Figure 6.3 sets the votes for worse opposite those for better. A study may stand on both sides: the number of votes that are mixed because a gain and a loss in one outcome are credited to the same study is 8. Table 6.5 gives the outcomes themselves. Opposed does not mean that one side is wrong: the findings differ in scheme, group, region and year, and often in what exactly was measured. In financial protection, for instance, one bracket is the nearest credit for a fall of out-of-pocket spending and the direct credit for a rise of out-of-pocket costs after integration.",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#sec-effects-counts",
  "section": "6.5 How far the counts carry",
  "text": "Table 6.6 gives the share of an outcome’s votes that improve, mixed votes and those of no change included in the whole, with Wilson’s interval.2 The studies were selected, not sampled The review kept its studies by how near they are to its subject, how often they are cited, how their journals rank and how recent they are (Chapter 2). They are no random sample of any set of studies, so the interval is no margin of error: it shows only how little a share of so few could say even if they were. Studies named in one bracket share one sentence, and several use the same survey (Section 3.4); their votes are not independent. Table 6.7 repeats the count with fewer findings. A sign test asks whether votes for better and for worse could be as uneven as they are if both were equally likely. It needs a sample, which these studies are not, and it is not run unless the parameter sign_test asks for it. Table 6.8 prints in any case the least p that so many votes could give if all pointed one way. The most votes with a sign in one outcome are 7, which can reach 0.016 and not less; in 3 outcomes could a test come out below the customary 0.05 at all. E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, Journal of the American Statistical Association, 1927; the form without continuity correction, compared with others by R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine, 1998.",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#sec-effects-swim",
  "section": "6.6 Checklist for a synthesis without meta-analysis",
  "text": "Table 6.9 goes through the items of the SWiM guideline.3 M. Campbell and others, “Synthesis without meta-analysis (SWiM) in systematic reviews: reporting guideline”, BMJ, 2020.",
  "title": "6  Effects"
 },
 {
  "href": "chapters/groups.html",
  "section": "",
  "text": "For whom does the scheme work, by group of people and by region, and for whom is nothing known? By income and means, 6 comparisons, credited to 4 studies, say that the better off gain more, and 2 from 2 studies that the worse off do. By place, 2 comparisons say that the poorer regions gain more and 1 that the richer do. Not all of these are changes that somebody measured: reverse subsidy is a danger that the review names. On 5 of 10 dimensions along which health is known to be unequal, no finding tells groups apart: ethnicity or language, occupation, religion, education, social capital.",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#sec-groups-people",
  "section": "7.1 Groups of people",
  "text": "Of the 150 findings encoded, 0 of them added since the review (Xu, n.d.), 41 concern a group within the population, under 25 different names. Figure 7.1 keeps these names, which are close to the review’s words, since nobody says that the lowest-income families of one study are the low-income group of another. The names are only sorted under dimensions. A mark shows how the outcome moves. In the columns of equity and of the distribution of income that is fairness itself: a mark for worse beside a high-income group means that its gain makes things less fair. Table 7.1 has every line with its credit. Where a finding is only described, nothing is said to move. The text then names a difference, a condition or a fault of design, for instance who uses more care, and does not say whom the scheme helps more. Dimensions with nothing but such remarks: gender.",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#sec-groups-regions",
  "section": "7.2 Regions, as the review divides them",
  "text": "24 findings, credited to 8 studies, name a part of the country or several parts of it, under 14 names (Figure 7.2). Why no two regions are merged The review does not say which provinces its east, centre and west hold, and the studies may differ. Official divisions exist, and they differ among themselves. So the regions here stay as the text sets them apart, the centre and west beside the farming regions of the centre and west, and none is translated into an official one. Table 7.2 gives every line with what it is compared with.",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#sec-groups-gains",
  "section": "7.3 Who is said to gain more",
  "text": "Table 7.3 sets the comparisons opposite each other, one for each set of works, dimension and outcome. Only findings worded as a comparison count, and only where it is plain which side is worse off. Where both sides gain, the larger stated number decides; where fairness itself is the outcome, less of it counts for the better off. The columns need not contradict each other line by line. A policy can help poor regions more than rich ones and, within a region, the better off more than the poor. Where both columns are filled they leave a policy maker without one answer. For income the two sides can be read against each other: one study is credited with the larger gain for low and middle incomes, two others together with the larger gain for high ones (Qi 2011; Luo and Yan 2022; Zhao 2021). What they compare may differ: years of data are known for the first only, and the title of one of the others speaks of the scheme’s cover for serious illness. Of all 12 comparisons, 1 cannot be told either way.",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#sec-groups-gaps",
  "section": "7.4 What has no evidence",
  "text": "PROGRESS-Plus is a list of the dimensions along which health is often unequal.1 Table 7.4 goes through it, and Figure 7.3 crosses it with the outcomes. Of the 110 cells, 19 hold an empirical claim and 89 are empty. The review itself asks for measures by group, and names vulnerable and low-income groups as examples. Such measures would rest on the filled cells: the map says where nothing is said, and nothing about what a study there would find. Where occupation is empty, this is also because the members of the scheme are rural residents as a whole, so that “farmers” is the population here and no group within it. J. O’Neill and others, “Applying an equity lens to interventions: using PROGRESS ensures consideration of socially stratifying factors to illuminate inequities in health”, Journal of Clinical Epidemiology, 2014.",
  "title": "7  Groups"
 },
 {
  "href": "chapters/agenda.html",
  "section": "",
  "text": "What do the review’s promises, limitations and prospects come to in its conclusions, and what is left without a counterpart? Of 11 limitations that the review names in existing work, 7 meet no prospect of its own, and 3 are carried on through a prospect to a conclusion. Of 9 promises of its abstract and introduction, 4 are delivered, 5 in part and 0 not at all. The links behind these counts are ours: the review itself joins its statements nowhere. If only the clear links count, 10 limitations stay unanswered and 0 chains are whole.",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/agenda.html#sec-agenda-chain",
  "section": "8.1 The chain",
  "text": "The closing sections of the review (Xu, n.d.) hold 5 contributions, 11 limitations, 10 prospects and, together with the abstract, 19 conclusions, once compound sentences are divided. Figure 8.1 sets them in columns and draws 31 of the 72 links between them and with the body of the review; 13 of all links are arguable readings. One thread is that of regional division. The limitation says that most work divides the country into east, middle and west; the prospect asks for a division by need, from indicators of counties; and the conclusions come back to balance between regions. Section 8.4 follows it up.",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/agenda.html#sec-agenda-unmatched",
  "section": "8.2 What has no counterpart",
  "text": "Table 8.1 lists the 18 of 54 statements that lack a link which one would look for. A limitation in it is named as a gap, and no prospect takes it up: there a thread ends. In the other direction, 4 prospects meet no limitation, and 3 are taken up by no conclusion. What a missing link means A statement without a counterpart is not a fault of the review: an article has to choose, and a gap may be worth naming even where the author offers no plan for it. It shows a reader where the next piece of work can start. Each link is one row with its reason, so that anyone can strike it or add another, and the counts follow.",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/agenda.html#sec-agenda-promises",
  "section": "8.3 Promised and delivered",
  "text": "Table 8.2 follows each promise to the places that make it good. 3 of the 9 are taken up in the closing sections; the others are answered, as far as they are, in the body. Advice to policymakers is what the introduction hopes for last: adjustment by region returns as a task for research, and monitoring is recommended by cited works, while its design is not worked out. The abstract also states 5 conclusions of its own. 2 of them return among those of section 5; for the rest Table 8.3 gives the places in earlier sections that say or support the same.",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/agenda.html#sec-agenda-indicators",
  "section": "8.4 Indicators asked for",
  "text": "For a division of counties by need, the review names 6 indicators in 3 groups (Table 8.4); definitions are given for 0 of them. Chapter 15 says which of them exist as public figures, for which areas and years, and Chapter 13 what a division built on such figures explains.",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/management.html",
  "section": "",
  "text": "How was the scheme managed and carried out from the nation down to the town, what does the study of that system report, and what could its sample tell? The study describes a system of 5 levels and sets out to assess 4 dimensions at each; of the 20 pairs of level and dimension, its abstract reports on 5, speaks of 10 for the system as a whole only, and is silent on 5 (dimensions with such a pair: management costs). It states 144 samples, while the factors that it gives imply 120 counties or 12, depending on how the sentence is read. Of its 6 recommendations, the number that answers no reported problem is 1, as far as we can join the two lists. All that this chapter knows of the study is a poster abstract (Wang et al., n.d.); the study itself may report more.",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#sec-management-system",
  "section": "9.1 The system",
  "text": "Figure 9.1 draws the system as the abstract describes it. The upper levels have departments that manage the scheme, the lower ones institutions and offices that carry it out. The framework stands, the abstract finds; the departments are to be strengthened and the institutions to be regulated. Whether a level also has bodies of the other kind is not said, nor who directs whom: the upright lines show the order of levels, not a line of command. Table 9.1 says the same in words. Staff and functions are reported as problems of the system or of some areas, without a level. Management costs are named among the dimensions, and nothing is reported of them; what the abstract says of deficient public funding concerns money that comes in, not what management costs. Figures printed for any dimension: 0. Of 5 aims that the abstract sets out, 2 are answered and 2 in part (Table 9.2). The abstract places the scheme between 2 phases, without a date for either (Table 9.3); the statistical forms that it used are those of 2005.",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#sec-management-instruments",
  "section": "9.2 Instruments",
  "text": "The study used 4 instruments. Table 9.4 marks the levels at which the abstract states their use; for 3 levels, those of the management departments, it states none. Documents were reviewed for the system as a whole.",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#sec-management-sample",
  "section": "9.3 The sample",
  "text": "The sample is described in two sentences, and Table 9.5 takes them apart. They name categories of counties by starting time, an approximate number of counties from each, and a number of provinces; for 10 properties that a reader would need, nothing is printed. The second of them can be read in two ways. If the number of counties holds in every province, 3 categories, about 4 counties and 10 provinces give 120 counties, or from 105 to below 135 if “approximately” covers what rounds to that number. If it holds over all provinces together, they give 12. Table 9.6 sets the 144 samples stated beside both. Table 9.7 turns the question round: what would each factor have to be for the stated total? On average 4.8 counties of each category in a province would do, or 12 provinces. A discrepancy with an open end The factors and the total stand in the same paragraph of the abstract, the total at the end of the sentence that gives most of the factors. What one sample is, a county or a questionnaire, is not said; if towns were counted too, there may be no discrepancy at all. We choose no side and would be glad of a correction.",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#sec-management-precision",
  "section": "9.4 What such a sample could tell",
  "text": "The abstract does not say that the counties were drawn at random: place and development guided the choice of provinces, or of counties, and nothing more is reported of how counties were chosen. No margin of error can therefore be given for the study. The calculator below answers another question: how precise would a random sample of that size have been? (9.1) In Equation 9.1, is the margin of error of a share , the number of counties sampled out of , the critical value of the normal distribution and the design effect, the factor by which drawing counties within provinces widens the variance.1 At 95% confidence, a share of one half would have been known to within 8.2 percentage points from 144 counties, and to within 11.5 at a design effect of 2.0; 12 counties would have left 28.3 (Figure 9.2). The design effect is a parameter of this report, not a result. With 12 counties to a province, the value taken here is what a correlation of 0.09 between counties of one province would give. To come within 5 percentage points at that design effect takes 769 counties, to come within 10 takes 193. Table 9.8 adds the correction for a finite number of counties, with the 678 that ran the scheme in 2005 as the frame; that the study drew from those is an assumption. W. G. Cochran, Sampling Techniques, third edition, Wiley 1977, chapters on proportions and on sample size; L. Kish, Survey Sampling, Wiley 1965, on the design effect.",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#sec-management-recommendations",
  "section": "9.5 From problems to recommendations",
  "text": "The abstract numbers its problems and its recommendations and joins the lists nowhere. Figure 9.3 joins 7 problems and needs to 6 recommendations as we read them, compound ones divided; 4 of the 7 links are arguable. Problems and needs without a link: 0. Of the recommendations, that of a joint office for the rural scheme and the insurance of urban employees reaches furthest: no result in the abstract is about employees or their scheme. Of 11 properties by which one could judge it, 3 are stated (Table 9.9).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#sec-management-forms",
  "section": "9.6 Room for new questionnaires",
  "text": "Whoever can ask counties and towns again finds two empty tables ready, data/county_form.csv and data/town_form.csv, each with a card that defines every question. The questions follow the dimensions of the study, costs included, and record what its abstract leaves open: how a unit was chosen, its stratum and how many units that stratum has, and the year. Once forms are filled in, ncms check holds them to their cards, and the report counts the answers (Table 9.10) and computes shares (Table 9.11). The edition before you holds 0 county forms and 0 town forms. Bounds are computed only where every county was drawn at random, or its stratum taken whole, and the size of each stratum is given; towns come in clusters and get none.",
  "title": "9  The management system"
 },
 {
  "href": "chapters/figures.html",
  "section": "",
  "text": "Do the figures that the review states agree with public ones, and do both measure the same thing? Of 8 figures that the review states on participation, out-of-pocket spending, inpatient use and catastrophic spending, 1 agrees with the public figure of the same measure and year and 1 differs; 1 fits the national figures of the years around it, and 5 cannot be decided. The out-of-pocket share of 35% that it gives for 2011 is set beside the share of all health spending of the nation, which is not what patients of the scheme paid.",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/figures.html#sec-figures-rule",
  "section": "10.1 One rule for all topics",
  "text": "Table 10.1 sets each stated figure beside the public figures nearest to it. Two figures are compared when they measure the same thing in the same year. They agree when the stated figure, with its bound (“up to”, “over”), and the public one can meet within half a unit of the last digit printed, on either side. Where a yearly series has no figure for the year itself, the span between the year before and the year after is taken, and the result says so. If the measure or the year is another one, the figures stand side by side without a verdict. A figure cannot confirm the text that it was taken from 5 of the figures found in public tables or literature notes were taken from the review itself. They are listed, so that nobody mistakes them for a second source, and they confirm nothing. Figure 10.1 shows the same figures by year.",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/figures.html#sec-figures-participation",
  "section": "10.2 Participation",
  "text": "The review gives participation in 2010 twice, once as up to 95% and once as over it. The official rate of that year is 96.0%; a rate above the stated one fits the second wording alone, a lower one the first alone.",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/figures.html#sec-figures-pocket",
  "section": "10.3 Out of pocket, of what?",
  "text": "In a passage on the performance of the scheme, the review lets out-of-pocket medical expenses fall to 35% in 2011 and does not say of what this is a share. In the national health accounts the out-of-pocket share was 35.3% in the year before and 34.3% in the year after, and these are shares of all health spending of the nation, in town and countryside, insured or not. The figure would mislead a reader who took it for the bill of a patient. In the survey of 2011, 53.1% of the costs of inpatients were not reimbursed; this too is a figure for all people surveyed, not for members of the scheme alone. Where a figure found beside a stated one was taken from the review, Table 10.1 says so.",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/figures.html#sec-figures-inpatient",
  "section": "10.4 Inpatient use",
  "text": "The review reports that inpatient use of rural residents rose from 2.7% to 7.7% between 2003 and 2013, after Zhang et al. (2021). The survey has 3.4% for rural people in 2003 and 8.4% in 2011. Taken as worded, for all rural residents, the stated figures would have to equal the survey’s; the study behind them looks at members of the scheme, and another population may well give another rate. For a rise between 2008 and 2018 the review cites Yan et al. (2022) and names no size. The abstract of that work gives 7.4 percentage points for members of the scheme and 7.2 for members of the urban resident scheme, so that the one has to be read beside the other.",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/figures.html#sec-figures-catastrophic",
  "section": "10.5 Catastrophic spending",
  "text": "The review states 24.7% for households of the lowest income and 2.5% for those of the highest. Public survey figures are for households of every income: 14.4% of those in the rural scheme or urban resident insurance in 2013, by the definition of one study, and 13.0% of all households in 2008, by another. If all were true they would lie between the two, but even so they could neither confirm nor contradict them. The limit itself is told in two ways: once as a share of income and once as a share of nothing named. Table 10.2 gives the definitions side by side.",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/national.html",
  "section": "",
  "text": "How did enrolment, funding and use develop, and do the official figures agree with each other? Participation was 75.7% in 2005 and 98.7% in 2013; the fund per head went from 42.1 to 370.6 yuan between 2005 and 2013. In the 5 years in which both are known, the scheme spent between 83.5% and 97.9% of what it raised. Where official figures can be held against each other they agree within rounding in 4 of 4 years for the fund and in 13 of 13 for the nation’s spending on health. Resident insurance, which took the scheme’s place, is shown as a series of its own.",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#sec-national-enrolment",
  "section": "11.1 Enrolment",
  "text": "Figure 11.1 shows how many people each series counts, and Table 11.1 gives the scheme year by year. Enrolment in the scheme was highest in 2010, at 836 million people; the last figure shown is 130 million in 2018. Resident insurance counted 947 million in 2024. Not falling coverage Where the NCMS falls, provinces moved to integrated resident insurance; people did not leave. Its figures are compared up to 2013, the last year before that break; later ones count those who had not moved yet. The series count different people and are not one series: no line is drawn from one to another, nor across a year without a figure. Some of the enrolment figures are the remainder of another total; the table for download marks them, and no check here uses them.",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#sec-national-funding",
  "section": "11.2 Funding",
  "text": "In prices of 2012, the fund per head was 4.8 times as large in 2011 as in 2005 (Figure 11.2). That year is the last of the price index read here, or the last year shown if that is earlier: no index was carried forward, so later years stay in current prices.",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#sec-national-use",
  "section": "11.3 What the fund was used for",
  "text": "Spending per person enrolled was 34.5 yuan in 2005 and 362.7 yuan in 2013, in current prices (Table 11.2). Recorded uses per person enrolled went from 0.68 to 2.42 between 2005 and 2013. A use is a payment by the fund, whether for a stay in hospital or a visit; definitions of what is counted changed over the years. Official sources disagree at times, as on the spending of 2006; the note of the row says which figure is used.",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#sec-national-residents",
  "section": "11.4 Resident insurance, by itself",
  "text": "Spending per member of resident insurance was 798 yuan in 2020 and 1,126 yuan in 2024; it took 90.0% and 95.4% of the year’s income (Table 11.3). It insures urban and rural residents together, so none of these figures is set against those of the scheme. Chapter 14 follows its balance and reserve.",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#sec-national-identity",
  "section": "11.5 Do the official figures agree?",
  "text": "Fund raised should equal enrolment times fund per head. (11.1) In Equation 11.1, is the fund raised in a year, the number of people enrolled and the fund per head. In 4 of the years shown, each of these is printed on its own; in 4 of these the printed fund lies within what rounding allows, and the largest difference is 0.04% (Table 11.4). 3 years are left out because their enrolment is the remainder of another total, which cannot check anything. What government, society and households spend on health should add up to the nation’s total. It does so within rounding in 13 of the 13 years in which all these amounts are printed; the largest difference is 2 million yuan (Table 11.5). Shares computed from these amounts would add up by themselves and are not checked; where a source prints every share, they make up the whole within rounding in 1 of 1 years.",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#sec-national-spending",
  "section": "11.6 Who paid for health",
  "text": "The out-of-pocket share of total health expenditure was 52.2% in 2005 and 27.5% in 2024 (Figure 11.3). This is a share of the nation’s spending on health, not of what patients of the scheme paid.1 Shares that only the review reports, after Yu (2015), are left out here: a figure cannot confirm the text it was taken from.",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/provinces.html",
  "section": "",
  "text": "How unequal was the fund per person enrolled between provinces, and how much of it lies between regions? Between provinces the fund per person enrolled became less unequal: counted by people, the Gini coefficient was 0.093 in 2008 and 0.054 in 2011. In 2011, 25 of 30 provinces lay within a tenth of the average of 246.2 yuan; the highest figure was that of Shanghai, 987 yuan or 4.0 times the average. The official regions hold 21% of that inequality (Theil T); a random division into groups as large holds 8% on average and 25% at the upper end of the usual range.",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#sec-provinces-funding",
  "section": "12.1 Funding by province",
  "text": "The years are those for which a yearbook read here gives the scheme by province. Figure 12.1 shows 2011, and Table 12.1 every year. The lowest figure is that of Guizhou, 225 yuan; in 2008 it was that of Guangxi, 78 yuan, against 537 yuan in Shanghai. Left blank in 2011: Tianjin (the yearbook leaves Tianjin blank: it had integrated rural and urban residents already).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#sec-provinces-unequal",
  "section": "12.2 How unequal",
  "text": "Table 12.2 gives the coefficient of Gini and the indices of Theil, once with every person enrolled counting the same and once with every province counting the same. The two answer different questions. Counted by people, small provinces weigh little; counted by provinces, Tibet weighs as much as Henan, and the Gini coefficient of 2011 is 0.162 instead of 0.054. In the 30 provinces known in every year, the coefficient was 0.092 and 0.054. Figure 12.2 draws the same as curves. What these measures do not say They compare provinces by their averages and say nothing about inequality between households. The tables are complete counts, not samples: the figures have no sampling error, and none is given.",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#sec-provinces-regions",
  "section": "12.3 Between regions and within them",
  "text": "Theil’s indices fall into a part between regions and a part within them, and the two add up to the whole. Table 12.3 does this for the official regions of the statistics bureau and for those of the health yearbook, which are two divisions and are not merged. In 2011, counted by people, 21% of Theil T lie between the bureau’s regions and 19% between the yearbook’s; the rest lies within them. Any division explains something. As a yardstick, the provinces were dealt out at random 9,999 times, each region keeping its number of provinces. By the luck of these draws the mean and the upper end named above may be off by up to 0.9 percentage points. Over the lines of the table, from 1% to 9% of the random divisions hold as much as the real one.",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#sec-provinces-without",
  "section": "12.4 Does it rest on one province?",
  "text": "Figure 12.3 leaves each province out in turn. Counted by people, the figure for 2011 is 0.054 with all provinces and 0.033 without Zhejiang, whose absence changes it most; counted by provinces, it is 0.162, and 0.093 without Shanghai.",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#sec-provinces-uses",
  "section": "12.5 Reimbursed person-times: no conclusion",
  "text": "The yearbook also gives how many times the fund paid for a person. Per person enrolled this ranges from 0.16 in Fujian to 13.1 in Shanghai in 2011 (Figure 12.4). Figures so many times apart cannot all be use of care in one sense: provinces may have counted differently, some only stays in hospital and others each visit, or some figures are faulty. The figure is shown so that nobody has to find this out again; no conclusion on use is drawn from it. 14 official cells are suspect (Table 12.4). They are kept as printed and flagged, not repaired; none of them enters the measures above, which rest on funds and enrolment.",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/counties.html",
  "section": "",
  "text": "Is east, middle and west the right division? It depends on what differs. East, middle and west explain 68% of the differences between provinces in fiscal self-sufficiency and 48% of those in income; of the differences between counties in ageing they explain 1.0%, where random groupings of provinces give 4% on average. Prefectures explain 66.3% of the differences in ageing, against 23% by chance. Classes of counties explain more than either official division of 6 of the 7 indicators that they were built without; of the 4 classes, 0 are firm enough to come back when counties are drawn anew.",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#sec-counties-rows",
  "section": "13.1 What is compared",
  "text": "The review asks for a division finer than east, middle and west, built on county indicators (Xu, n.d.). The county rows of the censuses of 2010 and 2020 let one ask what each division explains. They were transcribed from the yearbooks by a research group, which published its own study of them (Dong et al. 2022); the rows add up to the national and provincial totals. 2,987 rows of 2020 enter, each counted by its residents. Of all 2,987 rows, 142 are statistical units beside the districts, 137 of them development or management zones; they hold 24.0 million people and are no administrative counties. With the choice about these units reversed, the share of east, middle and west in ageing is 1.2% and that of prefectures 68.6%. Cities without counties are one row each; counties run directly by a province are taken as one prefecture. How to read a share A share says how much of the variance between counties lies between the groups of a division. Where a division is said to explain so much, this share of variance is meant; it names no cause. It is not read against zero: any division explains something, and a division into many groups a good deal. So each share stands beside the mean share of random groupings of the same sizes: whole provinces are shuffled 9,999 times for regions, counties 999 times for provinces and prefectures. The luck of these draws may put a mean off by up to 0.2 percentage points (twice its Monte Carlo error), so means are given without the decimals that other draws would move. A census counts everyone: the random groupings are a yardstick, not a sampling error.",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#sec-counties-shares",
  "section": "13.2 What divisions explain",
  "text": "In ageing, 84% of the random groupings of provinces explain as much as east, middle and west or more (Figure 13.1). The finer official division, which sets the Northeast apart, comes to 4.4%, against 6% by chance. Counties can be counted otherwise: with each counted as one, east, middle and west explain 6.7% of ageing (random: 2.7%) and prefectures 66.0% (random: 11%). Provinces explain 38.1% and prefectures 66.3%; what a division does not explain lies within its groups. Migration is shown by where residents are registered, each kind by itself; together these kinds are not the official floating population, which cannot be computed from the rows. Of the differences in moves from another province, east, middle and west explain 21.9%, against 5% by chance. Of those in moves from another county of the province they explain 0.2%, against 0.5%, and provinces 5.7%. For a district, “another county” includes the other districts of its own city. In 2010 the share of east, middle and west in ageing was 0.2% (Table 13.1). The censuses are two cross-sections: boundaries changed between them, so no county is followed from one to the other.",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#sec-counties-economy",
  "section": "13.3 Between provinces",
  "text": "Income, public budgets and beds are known here for provinces alone. Between provinces, east, middle and west explain 48% of the variance of income in 2020 (random: 7%), 68% of fiscal self-sufficiency (random: 10%) and 44% of beds (random: 12%) and 3% of ageing (random: 11%; Table 13.2). What sorts provinces by the one need not sort them by the other, so a division can only be judged for a purpose. All these are figures of 2020 beside each other; they explain no outcome of earlier years.",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#sec-counties-classes",
  "section": "13.4 Classes of counties",
  "text": "2,844 counties, without statistical units, were put into 4 classes of at least 100 counties by age, moves, urban residence and illiteracy (Ward’s method). Classes need not be neighbours, nor follow the regions: the adjusted Rand index with east, middle and west is 0.03, where a random sorting has about zero and the same sorting one (Table 13.5). How clearly counties part into classes is told by the mean silhouette width, one for classes far apart and about zero for none: it is 0.18, and the most that any number of classes tried reaches is 0.23 (Table 13.4). When counties are drawn anew, 40 times, the similarity with which classes come back runs from 0.3 to 0.6, each within 0.04 of what more draws would give, and 0 of them count as stable (Table 13.3).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#sec-counties-left-out",
  "section": "13.5 Held against what they were built without",
  "text": "A division built on an indicator explains that indicator; this says little. So each indicator was left out in turn, with those that measure the same thing, and the classes built on the rest (Figure 13.2, Table 13.6). For 6 of 7 indicators they explain more than either official division. Of ageing they explain 12.6%, where the official divisions reach 1.2% and 4.8%. Provinces explain 40.1% with many more groups; the classes are ahead of them for 2 indicators. How firm this is shows when random halves of the counties are classed anew: the share lies in 90% of 40 halves between 9% and 19% for ageing, and between 36% and 56% for moves from another county. The indicator left out comes from the same people as the others, so the test is fair and not independent.",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#sec-counties-provinces",
  "section": "13.6 Provinces, and who sits between",
  "text": "With income, fiscal self-sufficiency, beds, ageing and moves from other provinces, provinces fall into the 4 classes of Table 13.7, of which 1 count as stable over 400 samples. Their adjusted Rand index with east, middle and west is 0.27. 3 provinces sit between classes: Hainan, Guangxi, Guizhou (Table 13.8). For them any line is a choice, and a rule tied to a class would rest on it.",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#sec-counties-named",
  "section": "13.7 What the review’s indicators would need",
  "text": "Of the 6 indicators that the review names, this report holds 1 for counties and 4 for provinces (Table 13.9). Without a public series at any level: primary hospital coverage rate. A division by all of these indicators takes a figure of each for every county; the classes above use what the census counts.",
  "title": "13  Counties"
 },
 {
  "href": "chapters/fund.html",
  "section": "",
  "text": "How much does the fund of resident insurance hold, and what would stated rates of growth do to it? At the end of 2024 the fund held 9.2 months of spending, and its income less its spending was 4.6% of its income. That margin lay between 1.1% in 2023 and 10.0% in 2020. With income growing by 5.0% and spending by 6.0% a year from 2024 on, the year of the first deficit is 2030; with 3.0% and 8.0% it is 2026, and the year in which the reserve is used up is 2030. These are scenarios, not forecasts.",
  "title": "14  The fund"
 },
 {
  "href": "chapters/fund.html#sec-fund-published",
  "section": "14.1 What is published",
  "text": "The review finds that no standard indicators have been formed for judging whether the fund is sustainable (Xu, n.d.), and gives no figure for it. Table 14.1 gives the 6 years in which income and spending of resident insurance are both known. The balance ratio is income less spending as a share of income; the reserve is the accumulated balance in months of that year’s spending. Which report is used The bulletin of a year is used where its amounts are known, in 4 of the years. Amounts from quick reports, which are preliminary, are used for these years: 2018, 2020. Where such amounts are the sum of resident insurance and of the rural scheme where it still ran apart, as in 2018, the year is of another series and no growth is computed from it. Years in between for which income or spending was not found: 2019. The balance should move by what is left of income. Table 14.2 holds one against the other in 4 years; the widest difference is 23.9 billion yuan, in 2021. The table says of which report each balance is, since a bulletin may revise a quick report. The scenarios start from a balance as printed.",
  "title": "14  The fund"
 },
 {
  "href": "chapters/fund.html#sec-fund-scenarios",
  "section": "14.2 Scenarios",
  "text": "Table 14.3 combines a low, a middle and a high rate of growth of income with the same for spending, and Figure 14.1 draws them up to 2034. The rates are round numbers that we state; every one of them is a parameter. For comparison, from 2022 to 2024 the income of one bulletin lay between 4.2% and 5.8% above that of the bulletin before, and spending between 0.6% and 11.8%. Of 9 scenarios, 6 meet a deficit by 2034 and 3 use up the reserve. What decides is the gap between the two rates: with a gap of nothing the margin stays what it is, and small differences add up. What a scenario is not It is arithmetic on stated rates: no forecast, no projection by the rules of insurance, and no statement on how likely it is. So few published years cannot support a probability. Interest, ageing, changes of contributions, of benefits and of membership are left out, and governments have means to act before a fund runs dry.",
  "title": "14  The fund"
 },
 {
  "href": "chapters/fund.html#sec-fund-hindcast",
  "section": "14.3 Looking back",
  "text": "How far would such arithmetic have gone astray? Table 14.4 reads growth off the years from 2020 on and sets what it would have said beside what came. At its worst, on growth up to 2021, it would have said a balance ratio of −14.5% for 2024; 4.6% came, and spending would have been off by 31%. Growth read off one or two years says little about the next, the less so where a year is known from a quick report alone. This describes what happened and explains nothing.",
  "title": "14  The fund"
 },
 {
  "href": "chapters/indicators.html",
  "section": "",
  "text": "By which figures could integrated insurance be watched, and where do they stand? Of 26 indicators in the registry, this report holds figures for 20; 4 of them reach down to counties and 5 to provinces. Of the 3 on the quality of services, 0 have a figure. 5 are held against a limit, and 2 lie outside it.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/indicators.html#sec-indicators-registry",
  "section": "15.1 The registry",
  "text": "The review asks for monitoring and long-term tracking, and for fund sustainability and the quality of services among what is watched (Xu, n.d.). Table 15.1 says for each indicator what it measures, which way is better, and at which level a figure was read. The table behind it also gives numerator, denominator, source and frequency, and which rows and columns the figure is read from, so that a new year of data moves the status without a change of the program. “None read” means that this report read no figure: for 5 indicators one may exist. For 1 there is no public series and no agreed definition; of those that the review names: primary hospital coverage rate. Table 15.2 shows where the gaps are.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/indicators.html#sec-indicators-status",
  "section": "15.2 Where they stand",
  "text": "Resident insurance held 9.2 months of reserve in 2024, where our limit is 6, and spent 95.4% of the year’s income (Table 15.3). Both are national sums, and the reserve of one pool does not pay for another. The out-of-pocket share of the nation’s health expenditure was 27.5% in 2024; the aim for 2030 is 25%. A change is given only where both figures come from one series; the NCMS and resident insurance are different series, and rounds of a survey with other definitions are no series. It is a difference between two years and says nothing about causes. A limit is a judgement. Table 15.4 says where each comes from, and those of the fund are parameters of this edition.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/indicators.html#sec-indicators-age",
  "section": "15.3 How old the figures are",
  "text": "At the end of 2024, 7 of the figures are 5 years old or more, the oldest 13 years (Figure 15.1). Figures of the NCMS end with it, and those of surveys wait for the next round to be published.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/audit.html",
  "section": "",
  "text": "Do the documents agree with themselves and with the public record? 170 discrepancies were found, 149 by rules and 21 by reading, which go back to 84 root causes. Of these, 9 put a count in doubt and 19 a conclusion; the other 56 concern wording or completeness. 20 of the discrepancies, with 18 roots, are with the public record rather than within the documents. A discrepancy is not a verdict The two documents are those of Qingchuan Xu (Xu, n.d.) and of Wang Zaoli and co-authors (Wang et al., n.d.), to whom we owe the questions of this book. A discrepancy names two places and what stands there, so that every reader can check it. It may be a slip of print or of translation, a choice of words, a matter of space in a short text, or our own misreading. If you are one of the authors, or know better, please tell us: a corrected row in the data corrects this page.",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#sec-audit-how",
  "section": "16.1 How they were found",
  "text": "The documents are encoded as tables, with the place of every statement. 62 rules read those tables; each is a small function, tested on a table seeded with the fault and on one without it. What a rule finds is called computed. What only a reader can notice is written down as a row with both places, and called observed. Symptoms of one cause are counted once as a root: one step of a table that does not add up shows again in every sum below it. The root with the most symptoms, 11 of them, stands at review §3.4.1 ¶4. Figure 16.1 shows all discrepancies by subject. Its download lists each of them with both places, what is said there, and the rule. Broken lines and a missing end of line are faults of our copy of the texts, not of their authors, and are not counted.",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#sec-audit-counts",
  "section": "16.2 What puts a count in doubt",
  "text": "Table 16.1 gives the root causes that touch a number of records, studies or samples. Chapter 2 goes through the search and its screening line by line. The design of the management study, multiplied out, gives 120 samples and, if “approximately” is read as generously as rounding allows, up to 135; the abstract states 144. The word sample is not explained there, so that another unit than the county may be meant. 8 citations, of 6 works, do not fit the list to the letter, because a surname is spelled otherwise, an author is left out or “et al.” is added. For 8 of them a listed work comes near, and 0 listed works are cited in no form.",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#sec-audit-conclusions",
  "section": "16.3 What puts a conclusion in doubt",
  "text": "Table 16.2 gives the root causes that touch what the documents conclude. Some of them matter more than others to a reader who wants to use the findings. Several findings are reported with opposite signs: health inequality narrows by one study and widens by another, and the poorer gain more by one study while the richer gain more by others. They may both be right, about other places, years or kinds of inequality; Chapter 6 and Chapter 7 set them side by side. Some figures cannot be read without a guess, because the text does not say of what a percentage is a share, or bounds one figure from two sides. And some dates do not go together: the circular on integration is dated twice, and integration is launched and complete in one and the same year.",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#sec-audit-record",
  "section": "16.4 The public record",
  "text": "Dates, document numbers, participation, journals and lists can be held to the public record by rule (Table 16.3). A journal that a record names otherwise may simply be another translation, and a body listed as the author one that put the text up again. What a cited work is said to show has to be read. Table 16.4 holds 18 statements to a source that we could read, in most cases an abstract: 5 agree, 5 agree in part, 3 differ, and 5 stay open because what we read does not decide them.",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#sec-audit-rules",
  "section": "16.5 The rules",
  "text": "Table 16.5 and Table 16.6 list every rule with what it found, also the 3 that found nothing. New or corrected data run through the same rules, so that this chapter changes with them. What no rule looks for and no reader noticed is not in these tables; a short list is no proof that nothing else is there.",
  "title": "16  Audit"
 },
 {
  "href": "chapters/changes.html",
  "section": "",
  "text": "What differs between this report and the edition published last? The edition 2026-11 differs from the edition 2026-11: 3 cards changed (framework_levels, management_instruments and named_indicators), the program changed. 5 tables and 1 figure moved. All 12 conclusions still stand. An edition is a report to which somebody has put a name, so that it can be quoted and found again (Section 17.4). Every later report is held against the newest one: its tables cell by cell, its key numbers, the data behind its figures and tables, and its conclusions. Where a table below says “none”, nothing of the kind changed. The tables show all of it. The whole list is in changes.csv.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/changes.html#sec-changes-inputs",
  "section": "17.1 What went in",
  "text": "Table 17.1 lists the cells that differ by table, key of the row and column, rows, tables and columns that came or went, and parameters that are set otherwise; the order of rows is no difference. Beside each stands how much it moved.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/changes.html#sec-changes-numbers",
  "section": "17.2 What came out",
  "text": "Table 17.2 lists the key numbers that moved and Table 17.3 the tables and figures whose data moved, with the cause. A number whose printed form stayed the same stands there with more of its digits. Each part of the report leaves a record of the tables that it read, the parameters that it took and the program that it ran. Where one cell or one parameter of these differs, it is the cause. Where several differ, the part is computed again from the published inputs with each change alone: table by table first, then the changes of a table in ever smaller groups, down to the cell. What a group moves and no part of it moves alone is said to move it “only together”. What cannot be computed so, because one change needs another, or because too much changed at once, stays within its group, as “one or more of”.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/changes.html#sec-changes-conclusions",
  "section": "17.3 What still stands",
  "text": "A conclusion is a sentence of the published edition with a rule over key numbers that says when it may stand. In Table 17.4 it is kept where its rule still holds, reversed where the numbers now say the contrary, and no longer supported where they say neither, or where one of them is gone. The rules are in data/conclusions.yml and what they give in conclusions.csv beside these pages.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/changes.html#sec-changes-editions",
  "section": "17.4 Editions",
  "text": "Each published edition is kept as it was, with its pages, PDF, key numbers and tables, under its name in the folder v/ of these pages (Table 17.5). ncms diff says what changed between any two reports. The list of editions leads to them.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/methods.html",
  "section": "",
  "text": "Do the methods of this report give what published examples print? Of 26 printed numbers from 16 sources, the methods of this report reach 24 to the last printed digit; 2 differ, and are shown with what is known of why. A second part works the competing definitions of catastrophic spending on invented households: by definition, 9.3% to 35.2% of the same people are above the limit.",
  "title": "18  Methods"
 },
 {
  "href": "chapters/methods.html#sec-methods-examples",
  "section": "18.1 Published examples",
  "text": "Table 18.1 takes the inputs of each example, computes the result anew in this edition, and sets it beside the printed one. The source of 26 numbers was read for this table, in print or as the documentation and tests of other programs give it; the number of those quoted as they are known is 0. An example shows that a formula is the one meant, not that it suits a question. Table 18.2 lists the numbers that are not reached, with further decimals and what is known of the difference. We may be wrong about its reason; corrections are welcome. Methods for which no published example was at hand are held to a second route in the tests of the program: shares of variance to a weighted regression, random groupings to all orders of a few units, classes to another implementation, weights to repeated rows.",
  "title": "18  Methods"
 },
 {
  "href": "chapters/methods.html#sec-methods-divisions",
  "section": "18.2 How divisions are judged",
  "text": "The share that a division explains is the part of the weighted variance that lies between its groups. (18.1) In Equation 18.1, is the value of county , its residents, and runs over the groups. The share grows with the number of groups even if they are drawn at random, so it is read against groupings that keep the sizes and shuffle the members (Chapter 13). The counties are all there are, and no share has a sampling error.",
  "title": "18  Methods"
 },
 {
  "href": "chapters/methods.html#sec-methods-burdens",
  "section": "18.3 Catastrophic spending under competing definitions",
  "text": "Invented households The 40 households are made up. They show what definitions do, describe nobody in China or elsewhere, and no number of this part enters the summary; a test holds the report to that. The indicator of the Sustainable Development Goals took a fixed share of consumption as the limit until 2025, a lower and a higher one; the World Health Organization’s older method takes a share of what is left after subsistence. Since March 2025 SDG 3.8.2 counts people whose spending takes a large part of the discretionary budget, which is consumption less a societal poverty line; the line here is that of the purchasing power parity of 2017, 6.20 dollars a person and day. The definition names the parity of 2017; the constants of the line for 2011, 2017 and 2021 are those of the program with which the World Bank computes it (compute_spl in its package wbpip), and the invented amounts are taken to be in dollars of the year chosen. On the same spending, the lower share of consumption finds 34.2% of the poorer half and 21.9% of the richer half above it, the new definition 64.9% and 3.4% (Table 18.3, Figure 18.1). It counts any spending of people without a discretionary budget: 27.4% are in impoverishing hardship, 7.9% in the rest. Rates of catastrophic spending from different studies are comparable only if their definitions are the same.",
  "title": "18  Methods"
 },
 {
  "href": "chapters/reproduce.html",
  "section": "",
  "text": "From what was this copy of the report made, and how is it made again? This copy rests on 53 tables with 8,168 rows in all, 1 of them synthetic, and on 32 parameters. With the same tables, parameters and versions, the report comes out the same.",
  "title": "19  Reproduce"
 },
 {
  "href": "chapters/reproduce.html#sec-reproduce-path",
  "section": "19.1 How a number travels",
  "text": "A row of a table is checked against the table’s card, a function of the package computes with it, a notebook publishes the result under a key, and the prose quotes the key. No quantity in the prose is typed by hand. The file key_numbers.csv beside these pages lists every published number with its unit, the notebook and cell that published it, the tables behind it with their hashes, and the rows where these can be named.",
  "title": "19  Reproduce"
 },
 {
  "href": "chapters/reproduce.html#sec-reproduce-card",
  "section": "19.2 Run card",
  "text": "Table 19.1, Table 19.2 and Table 19.3 say what this copy was made from; run.json says it for programs, with the commit of the code.",
  "title": "19  Reproduce"
 },
 {
  "href": "chapters/reproduce.html#sec-reproduce-again",
  "section": "19.3 How to make it again",
  "text": "On a machine with Python, git and make, two commands in a checkout of the project are enough: make report make test The first makes the environment from a lock file, checks the data, executes the notebooks and renders these pages and the PDF. The second runs every test. To see the report up to another year, or on other data: .venv/bin/ncms build -p end_year=2010 --out another-report .venv/bin/ncms build --data my-data --out another-report The published report is left alone. Data that do not fit their cards are refused with file, line and column, and nothing is written.",
  "title": "19  Reproduce"
 },
 {
  "href": "chapters/reproduce.html#sec-reproduce-licence",
  "section": "19.4 Licence",
  "text": "Text, figures and tables of this report may be used under the licence CC BY: name the source, as the card of each figure and table says under “cite this”. The program and the code of the notebooks stand under the MIT License. Figures taken over from public statistics remain under the terms of their producers; the card names these, with the licence of each table of data.",
  "title": "19  Reproduce"
 },
 {
  "href": "chapters/agenda.html#fig-agenda-chain",
  "objectID": "chapters/agenda.html#fig-agenda-chain",
  "section": "Figure 8.1",
  "text": "From promises to conclusions: statements under short names of ours, the links between them as we read them. Dashed links are arguable. An orange ring marks a side without its counterpart: left of a prospect, a limitation that it meets; left of a contribution or conclusion, anything that it rests on; right of a limitation, a prospect that answers it; right of a contribution or prospect, a conclusion that takes it up. Source: Xu (undated). Columns of boxes: promises; contributions and limitations; prospects; conclusions. Lines join statements that answer each other, dashed where arguable, and rings mark the sides without a counterpart; the tables below list these. Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/agenda.html#tbl-agenda-unmatched",
  "objectID": "chapters/agenda.html#tbl-agenda-unmatched",
  "section": "Table 8.1",
  "text": "Statements without a counterpart, computed from the links. Source: Xu (undated). Kind Statement Place What is missing Contribution Models and paths of transmission have made effects of policy visible across people and space. §4.1 ¶2 no place of sections 2 and 3 is linked; no conclusion takes it up Contribution Core mechanisms, unified coordination and standard management services, have been set out as theoretical support for practice. §4.1 ¶2 no place of sections 2 and 3 is linked; no conclusion takes it up Contribution Research confirms that integration has narrowed the urban-rural inequality of health. §4.1 ¶2 no conclusion takes it up Contribution Different gradual paths of reform have been proposed. §4.1 ¶2 no conclusion takes it up Limitation National plans and actions for a transition on distinct principles receive little attention. §4.2 ¶2 no prospect answers it Limitation The way in which outcomes are evaluated needs to be improved. §4.2 ¶3 no prospect answers it Limitation Most work uses cross-sectional data, and long-term effects of integration are not followed up enough. §4.2 ¶3 no prospect answers it Limitation No standard set of indicators exists for the sustainability of funds. §4.2 ¶3 no prospect answers it Limitation No standard set of indicators exists for watching the quality of services. §4.2 ¶3 no prospect answers it Limitation What goes on at the level of single insured people has not been analysed enough. §4.2 ¶4 no prospect answers it Limitation Moral hazard is treated as theory; how insured people decide is little studied empirically. §4.2 ¶4 no prospect answers it Prospect Study how policy is passed on across fields. §4.3 ¶3 it meets no limitation Prospect Look at costs of administrative coordination, and not at money alone, as causes of lagging regions. §4.3 ¶3 it meets no limitation Prospect Study what non-economic issues mean for a gradual merger and for the running of the system. §4.3 ¶3 it meets no limitation; no conclusion takes it up Prospect Offer solutions and analysis so that joint management becomes real. §4.3 ¶3 it meets no limitation Prospect Study differences between regions by numbers. §4.3 ¶2 no conclusion takes it up Prospect Look at gaps in the understanding of policy, and not at money alone, as causes of lagging regions. §4.3 ¶3 no conclusion takes it up Conclusion Better design of policy has improved matters in every region to a certain degree. §5 ¶3 it rests on nothing said before Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/agenda.html#tbl-agenda-promises",
  "objectID": "chapters/agenda.html#tbl-agenda-promises",
  "section": "Table 8.2",
  "text": "What the abstract and the introduction promise, and what became of it. Source: Xu (undated). Promise Made in Delivered Where In sections 4 and 5 Collects the literature and sums up, from several sides, what is known of the scheme in practice. abstract ¶1 delivered §3.1 ¶1 no Takes up the need for finer policy design, in view of unequal regions and reverse redistribution. §1 ¶3 delivered §3.3.1 ¶1 no Reviews systematically the literature on the present state of the scheme. §1 ¶6 in part §2 ¶1; §3.1 ¶1 no Examines what health equity under the merged scheme does to the allocation of medical resources. §1 ¶6 in part §3.2.2 ¶1; §3.5 ¶1 no Examines what health equity under the merged scheme does to the financial burden. §1 ¶6 in part §3.4.1 ¶1; §3.4.2 ¶1 no Sets out what existing work contributes. §1 ¶6 delivered §4.1 ¶2 yes Sets out where existing work falls short. §1 ¶6 delivered §4.2 ¶2; §4.2 ¶3; §4.2 ¶4 yes Hopes to yield practical advice to policymakers on adjustments that differ by region. §1 ¶6 in part §3.2.1 ¶4; §4.3 ¶2; §5 ¶4 yes Hopes to yield practical advice to policymakers on the design of dynamic monitoring. §1 ¶6 in part §3.3.2 ¶1; §3.4.2 ¶4 no Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/agenda.html#tbl-agenda-abstract",
  "objectID": "chapters/agenda.html#tbl-agenda-abstract",
  "section": "Table 8.3",
  "text": "Conclusions that the abstract states, and where the review says or supports the same. Source: Xu (undated). Conclusion in the abstract Linked to Among those of section 5 Practice and integration have made the supply of medical services better by various means. §4.1 ¶2 no Basic contradictions between regions and between groups remain. §5 ¶3 yes Future reform has to be directed towards fairness. §5 ¶5 yes Support for insurance efficiency becomes more effective only with a differentiated mechanism. §3.5 ¶1; §4.3 ¶2 no It also needs a better network of collaboration. §4.3 ¶3 no Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/agenda.html#tbl-agenda-indicators",
  "objectID": "chapters/agenda.html#tbl-agenda-indicators",
  "section": "Table 8.4",
  "text": "Indicators that the review names for a new division of counties. Source: Xu (undated). Group Indicator as printed Asked for each Definition given Economy per capita disposable income county none financial self-sufficiency rate county none Medical resources number of beds per thousand people county none primary hospital coverage rate county none Population aging rate county none proportion of floating population county none Indicators that the review names for a new regional division (named_indicators): One indicator. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "8  Agenda"
 },
 {
  "href": "chapters/audit.html#fig-audit-subjects",
  "objectID": "chapters/audit.html#fig-audit-subjects",
  "section": "Figure 16.1",
  "text": "Discrepancies by subject and by what they put in doubt, a square each; the download lists every one with both places. Source: Xu (undated) and Wang et al. (undated), by rules on what the two state, and by reading them beside public sources. Rows of small squares, a row for each subject and a square for each discrepancy, in colours for what it puts in doubt: a count, a conclusion, or wording and completeness. Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Statements held to the public record by reading (public_checks): One statement and one public source. Licence: CC BY 4.0; facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#tbl-audit-counts",
  "objectID": "chapters/audit.html#tbl-audit-counts",
  "section": "Table 16.1",
  "text": "Root causes that put a count in doubt, each by its strongest symptom. Source: Xu (undated) and Wang et al. (undated), by rules on what the two state, and by reading them. Root One place The other Remark Symptoms 1 13 (review table 2 row 3) 14 (32 before less 18 taken out) The line’s own numbers do not give the number it prints. 5, computed 2 15 (review table 3 row 8) 14 (studies in the reference list) The list, sorted by the database each study plausibly came from, holds another number. 2, computed 3 the 10 most cited within the window (review table 2 row 1) 69 records (review table 2 row 1) Taken as it is worded, the filter can leave no more than it asks for. 6, computed 4 10 (review table 2 row 1) 20 (review table 3 row 1) The two databases are searched by different bounds: number of most cited papers. 2, computed 5 ‘the New Rural Cooperative Medical Scheme’/‘the NCMS’ (review §2 ¶4) The New Rural Cooperative Scheme/the NCMS (review table 3 row 1) A keyword with other words finds other records, if it was searched as printed. 1, computed 6 Cheng, 2012 (review references 2) the last 5 years (review table 2 row 1) It may have come in as a highly cited paper, if window and citations were alternatives. 6, computed 7 Zhang 2024: Guizhou Province (review references 31) takes out: one region (review §2 ¶2) A study of the kind that this step takes out is among those kept. It is stated for one database; by its language the study came from the other. 1, computed 8 Cheng 2012: the elderly, as example (review §3.4.1 ¶5) takes out: one group (review §2 ¶2) A study of the kind that this step takes out is among those kept. 1, computed 9 in total 144 samples (abstract ¶2) 3 x 4 x 10 = 120; with rounding, 105 to 135 (abstract ¶2) The factors of the design do not give the sample that is stated. 1, computed Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Licence: CC BY 4.0; facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#tbl-audit-conclusions",
  "objectID": "chapters/audit.html#tbl-audit-conclusions",
  "section": "Table 16.2",
  "text": "Root causes that put a conclusion in doubt, each by its strongest symptom. Source: Xu (undated) and Wang et al. (undated), by rules on what the two state, and by reading them beside public sources. Root One place The other Remark Symptoms 10 Personal ties, poor information and misunderstandings among the insured leave insurance policy insufficiently transparent. (review §3.3.1 ¶2) Statistical Communiqué of the People’s Republic of China on the National Economic and Social Development in 2010(3) (review references 18) The listed work is an official document; by its title it does not study what it is cited for. 2, computed 11 from 60 percent in 2001 to 35 percent in 2011; first year 2001 (review §3.4.1 ¶4) launched 2003 (review references 5) The baseline is older than the scheme, so a part of the change came before it. 11, computed 12 2013 (review table 1 row 6) 2016 (review references 23) One document, by its title, stands at two dates. 4, computed 13 launched 2016 (review references 23) 31 provinces by 2016 (review table 1 row 7) The document that launches the reform and its completion everywhere stand in one year. 3, computed 14 up to 95% (review §1 ¶1) over 95% (review table 1 row 4) It is bounded from above here and from below there. 5, computed 15 24.7% of: not stated (review §3.4.1 ¶2) 24.7% of: lowest-income families (review §3.4.2 ¶4) The figure is a share of one thing here and of another, or of nothing named, there. 6, computed 16 by 6.57% (review §3.2.1 ¶2) per cent or percentage points is not said (review §3.2.1 ¶2) A change of: incidence of poverty caused by illness. 3, computed 17 The experimental scheme is credited with narrowing the poverty gap by 17%–18.5%. (review §3.3.1 ¶2) 15–18.5% under the experimental scheme, against 11.8–16.4% under savings accounts with hospital cover. (abstract of Yip and Hsiao 2009 (PubMed 19019519; RePEc)) The lower end is another number, and the comparison that gives the figure its meaning is left out. 2, computed and observed 18 Unified cover narrows the gap in health outcomes between town and countryside. (review §3.4.1 ¶3) Integration has made health inequality as a whole worse. (review §3.4.1 ¶4) On health inequality, Zheng et al, 2021 and He & Shen, 2021 are reported with opposite signs. 2, computed and observed 19 Farmers of low and middle income gain most of the rise in income. (review §3.4.2 ¶2) Income of the high-income group rises by 10–15%. (review §3.5 ¶2) Those with low income gain more by Qi, 2011, those with high income by Luo & Yan, 2022; Zhao, 2021. 1, computed 20 Most work uses cross-sectional data, and long-term effects of integration are not followed up enough. (review §4.2 ¶3) 7 studies over several times, 2 at one time (review references 7; review references 8; review references 17; review references 20; review references 22; review references 26; review references 32) Whether one time or several is known of 9 studies, not of the others. 1, computed 21 It also needs a better network of collaboration. (review abstract ¶1) no section reports it (review §3) No finding that we could link leads to the conclusion. 3, computed 22 Set up one executive office for the rural scheme and the basic insurance of urban employees. (abstract ¶4) no problem leads to it (abstract ¶3) No result that the abstract reports supports the advice. 2, computed and observed 23 national: strengthen the management departments (abstract ¶3) no instrument is stated for the level (abstract ¶2) A conclusion stands without a stated source. 3, computed 24 to be studied: management costs (abstract ¶1) nothing is reported (abstract ¶3) The dimension is named as a dimension to be studied; of costs themselves nothing is reported, only that fiscal input is deficient. 1, computed 25 not listed (review §1 ¶4) unified coverage (the Opinions of 2016) The two lists of what becomes one differ. 2, computed 26 Integration is said to merge the URRBMI with the URBMI and the NCMS. (review §1 ¶2) The URRBMI is described as what the integration of systems brings about. (review §1 ¶4) What is defined as a part of the merger is elsewhere its result; the definition then names three schemes where two were merged. 1, observed 27 The conclusion asks for measures against adverse selection. (review §5 ¶4) Adverse selection is named as a subject of the section; what the section reports is adverse distribution, and later ex-ante moral hazard. (review §3.3.1 ¶1) No finding on who enters the scheme is reported; two terms may have been exchanged. 1, observed 28 An income gap between town and countryside in the use of services is said to have gone. (review §3.4.1 ¶2) Inequity of use by income has gone among members of the rural scheme, the only people in the sample. (abstract of Zhang and others 2021 (BMJ Global Health, article e003714)) A sample of rural members can show nothing between town and countryside. 2, observed Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Statements held to the public record by reading (public_checks): One statement and one public source. Licence: CC BY 4.0; facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#tbl-audit-record",
  "objectID": "chapters/audit.html#tbl-audit-record",
  "section": "Table 16.3",
  "text": "What the rules find against the public record. Source: the tables named, and the sources in their rows. Root The document The record Source 11 from 60 percent in 2001 to 35 percent in 2011 (review §3.4.1 ¶4) out of pocket in national health spending: 35.3% in 2010; 34.3% in 2012 national health accounts, as read in reprints 12 2013: The State Council issues the Opinions on integrating the resident insurance of town and country. (review table 1 row 6) The Opinions of this title are 国发〔2016〕3号, published on 12 January 2016. The review itself dates them 2016 in its introduction (review §1 ¶2) and in its reference list (review references 23). China Taiwan Net, 12 January 2016, from gov.cn; China Daily, 12 January 2016 13 2016: Town and country residents are under one insurance in 31 provinces, managed as one by the National Medical Insurance Administration. (review table 1 row 7) Integration was not complete at the end of 2016: 24 of 31 provinces had finished by May 2019 and seven still ran the NCMS in 2018. The national administration was established on 31 May 2018. Xinhua, 13 May 2019; Yan et al. 2022, background section; China Daily, 31 May 2018 14 up to 95% (review §1 ¶1) 96% in 2010 China Statistical Yearbook 2012, table 21-20 (stats.gov.cn/sj/ndsj/2012/html/V2120e.htm) 25 not listed (review §1 ¶4) unified coverage the Opinions of 2016 25 not listed (review §1 ¶4) unified fixed-point management the Opinions of 2016 69 2003: The Opinions on setting up the NCMS are forwarded and a pilot across the nation starts. (review table 1 row 2) The Opinions of three ministries were forwarded on 16 January 2003 (国办发〔2003〕3号). The ministry’s notice of March 2003 speaks of pilot counties, so the start was not everywhere at once. journal abstract (soolun.net); notice 卫办基妇发[2003]47号 70 2010: The NCMS in the main covers the countryside of the whole country. (review table 1 row 4) The yearbook gives 96.0 % participation in 2010, which is over 95 %. All 31 provinces had the scheme by the end of June 2008, with 2,729 of 2,859 county units at the end of that year, so nationwide reach came two years before. China Statistical Yearbook 2012, table 21-20; Economic Information Daily, 11 July 2008; China Statistical Yearbook 2009, table 21-47 71 Economic Explore (review references 2) Economic Research Journal Chinese authors, journal, year, issue and pages: reference pool of a public code repository, whose header says the entries were checked against papers in 经济研究; English journal name as “Econ Res J” (CNKI code JJYJ) in the reference list of a BMC Health Services Research paper of 2024 (OUCI) 72 Global Health (review references 32) BMJ Global Health BMJ Global Health article page e003714 (abstract; read once, not read again); ebusca.uv.mx catalogue record (authors, DOI, abstract) 73 Office of the People’s Government of Lanzhou City (review references 18) National Bureau of Statistics of China (re-posted by the Lanzhou statistics bureau) China Statistical Yearbook 2012, table 21-20 (participation rate 2010); the National Bureau of Statistics as author of this series: footnote in 社会保障研究 2019 no. 3 74 Huang 2020: 2008 to 2018 (review §3.2.1 ¶2) data of 2011, 2013, 2015 Researcher.Life abstract; bibliographic record with abstract (affiliations, DOI) Abbreviations of the two documents and how they expand them (abbreviations): One expansion of one abbreviation, or one abbreviation that is never expanded. Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Every in-text citation of the review (citations): One occurrence of one cited work: a part of a parenthesis, a name in a sentence, or a document cited by its number. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. The review's framework: four levels and seven topics (framework_levels): One row (one topic) of Table 4 of the review. Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. Aims of the management study (management_aims): One aim. The four dimensions of the management study (management_dimensions): One dimension. Instruments of the management study by level (management_instruments): One instrument and level. The five levels of the management and executive system (management_levels): One level. Problems and needs that the management study reports (management_problems): One problem or need, or one part of it. Recommendations of the management study (management_recommendations): One recommendation or one part of it. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Policy events as the review's Table 1 prints them (policies): One row of Table 1 of the review. Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Which recommendation meets which problem (problem_recommendation_links): One link. Statements held to the public record by reading (public_checks): One statement and one public source. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Sampling design of the management study (sampling_design): One property of the sample. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Literature search and screening in the running text of the review (screening_text): One step of the search, or one criterion, as a sentence of section 2 states it. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. What is unified: the review beside the circular of 2016 (unifications): One unified element as one source names it. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#tbl-audit-checks",
  "objectID": "chapters/audit.html#tbl-audit-checks",
  "section": "Table 16.4",
  "text": "Statements held to a public source by reading. Source: the public sources that each row names. The review What was read Result Remark The experimental scheme is credited with narrowing the poverty gap by 17%–18.5%. (review §3.3.1 ¶2) 15–18.5% under the experimental scheme, against 11.8–16.4% under savings accounts with hospital cover. (abstract of Yip and Hsiao 2009 (PubMed 19019519; RePEc)) differs The lower end is another number, and the comparison that gives the figure its meaning is left out. An income gap between town and countryside in the use of services is said to have gone. (review §3.4.1 ¶2) Inequity of use by income has gone among members of the rural scheme, the only people in the sample. (abstract of Zhang and others 2021 (BMJ Global Health, article e003714)) differs A sample of rural members can show nothing between town and countryside. South China Economic Review (review references 8) The identifier carries the journal code chieco. (digital identifier 10.1016/j.chieco.2020.101543 of the work, in its bibliographic record) differs The code does not fit the journal printed; no page that we read spells the right one out. The earlier approach is said to think too much of preventing hospital stays. (review §3.3.1 ¶2) The prevailing model joined savings accounts with hospital cover of high deductible; it did not address costly outpatient care of chronic conditions. (abstract of Yip and Hsiao 2009 (PubMed 19019519)) in part Cover of hospital stays seems to be meant, not their prevention. Economic risks are said not to have been relieved effectively. (review §3.4.1 ¶2) Against earlier findings a significant protective effect against financial risk is found; people of low income remain at high risk. (abstract of Zhang and others 2021 (BMJ Global Health, article e003714)) in part The review may speak of the poor alone, as the abstract does; the protection found for members as a whole is not told. The scheme is said to have raised admissions of rural people between 2008 and 2018. (review §3.2.1 ¶2) Admissions of members rose between 2008 and 2018, in repeated cross-sections of several schemes. (abstract of Yan and others 2022 (International Journal for Equity in Health, article page)) in part The rise agrees; a trend that is common to several schemes does not credit it to one of them. The work is cited for a disparity that integration still has to narrow. (review §3.2.1 ¶3) Integration improved outpatient benefit and made it more equal by income. (abstract of Ren and others 2022 (Monash University research record)) in part The improvement that the abstract reports is not told. The work is cited for what the rural scheme and its integration did for health, and for outpatient burden. (review §3.4.1 ¶6) It compares members of social insurance with and without supplementary private cover in one year. (abstract of Bie and others 2024 (OUCI)) in part The work is on private cover beside social insurance, not on what integration did. 24.7% of the lowest-income and 2.5% of the highest-income households in 2013. (review §3.4.1 ¶2) The abstract gives no such figure; the full text was not read. (abstract of Zhang and others 2021 (BMJ Global Health, article e003714)) open Not confirmed and not contradicted by what we read. Medical costs of more than 40% of income. (review §3.4.2 ¶4) Shares of a whole budget are usually held to 10% or 25%; higher limits are set on what is left after basic needs, the capacity to pay. (Cylus, Thomson and Evetovits 2018 (Bulletin of the World Health Organization 96, 599–609)) open Which definition the figure follows cannot be told from the review. The work is cited, with another, for new ways of payment and contributions by income. (review §3.2.1 ¶4) Use of care by urban and rural members is compared; payment methods are not named. (abstract of Luo and others 2021 (BMC Public Health, article page)) open The abstract does not show it; the full text was not read for it. The work is cited for what Beijing does. (review §3.3.2 ¶1) The abstract is on the reforms of the whole country and names no city. (abstract of Liu and others 2017 (PubMed 28125384)) open The abstract does not show it; the full text was not read for it. From 60 percent in 2001 to 35 percent in 2011. (review §3.4.1 ¶4) The abstract gives neither figure; the full text was not read for them. (abstract of Yu 2015 (PubMed Central PMC7114832)) open Not confirmed and not contradicted by what we read. The effect of the earlier approach on poverty is called limited. (review §3.3.1 ¶2) By simulation the headcount falls by 3.5–3.9%, less than under the experimental scheme. (abstract of Yip and Hsiao 2009 (PubMed 19019519)) agrees Both call it the smaller effect. Integration raised the reimbursement of hospital care of rural people. (review §3.2.1 ¶2) Integration raised inpatient use of middle-aged and older rural people through better benefits such as reimbursement. (abstract of Huang and Wu 2020 (Researcher.Life)) agrees The direction and the way agree; the people studied are middle-aged and older. Use of care differs by age and gender. (review §3.5 ¶2) Age and sex, among others, matter for the use of care. (abstract of Luo and others 2021 (BMC Public Health, article page)) agrees Both say so. Basic insurance harms the redistribution of income and bridges a part of the gap that spending makes; the effect differs by system. (review §3.4.2 ¶3) The redistributive effect is negative, most for the rural scheme; reimbursement offsets a part of the gap. (full text of Liao and Yu 2021 (zgkjsz.com)) agrees Both say so. Catastrophic spending as a whole has not improved well. (review §3.4.2 ¶4) Catastrophic spending is 15.53% under the integrated scheme, about 1.1 points above separate schemes, and less unequal by income. (abstract of Wang and others 2020 (PubMed Central PMC7126184)) agrees The level agrees; that it is less unequal is not told. Statements held to the public record by reading (public_checks): One statement and one public source. Licence: CC BY 4.0; facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#tbl-audit-rules",
  "objectID": "chapters/audit.html#tbl-audit-rules",
  "section": "Table 16.5",
  "text": "The rules that hold the documents to themselves, with what each looks for and found. Source: the rules of the audit of this report. Rule What it looks for Puts in doubt Found Roots Step arithmetic A screening step that does not leave what stood before it less what it took out. a count 1 1 Subtotals and totals A sum line that the first counts, less all that was taken out, do not give. a count 2 1 Counts in text and table A sentence and a table line that state different numbers for one step. a count 1 1 Total across tables A total in the text that the totals of the tables do not add up to. a count 1 1 Reference list A total of included studies that the reference list does not hold, by database and together. a count 2 1 Filters that cannot give their counts A first step that keeps more records than the number of most cited ones it asks for. a count 1 1 Criteria in text and table A search line whose criteria the text and the table put differently. a count 3 1 Criteria between databases One keyword searched by other bounds in one database than in the other. a count 3 2 Criteria between keywords Two keywords of one database searched by other bounds, or a quartile asked for at another step. a count 2 2 Keywords in text and table A keyword that the text and the table do not print with the same words. a count 1 1 Counts not in the table named A count for which the text points to a table that holds no line for it. wording or completeness 1 1 Studies outside the stated window An included study older or younger than the publication window that the search states. a count 6 1 Studies inside a stated exclusion An included study on one region, one group, one disease or another theme that the screening takes out. a count 2 2 Exclusions between databases A theme that the screening of one database gives as taken out and that of the other does not. wording or completeness 5 1 Citations without a reference A citation whose surnames and year are those of no listed work; the nearest work and what differs. a count 8 6 References never cited A listed work that no citation of the text fits exactly; whether one comes near is said. a count 4 4 Citations that fit several works A citation that fits more than one listed work. wording or completeness 1 1 Findings credited to an official document A finding of the literature sections that the text credits to a law, circular or communiqué. a conclusion 2 1 Claims without a work An empirical claim for which no work is named. wording or completeness 1 1 One work, two periods A work to which the text gives data or effects of different years at different places. wording or completeness 2 1 Order of the timeline A line of the table of events that starts before the line above it. wording or completeness 1 1 Blanks of the timeline A line of the table of events without a stage of development. wording or completeness 2 1 One document at two dates A document that the table of events dates otherwise than the reference list or a citation does. a conclusion 3 1 Start and completion in one year A reform that is launched and complete in all provinces in one and the same year. a conclusion 1 1 Effects after a scheme ended A figure credited to a scheme for years after the document says that another took it in everywhere. a conclusion 1 1 Baselines before the policy A change credited to a scheme, or told without one, whose first year is before the scheme began. a conclusion 2 1 Papers older than the reform An effect of a reform credited to a work published before the document that launches the reform. a conclusion 3 2 Figures repeated with another value A figure that a document states again with another value. a conclusion 0 0 One figure under two bounds A figure that is bounded from above at one place and from below, or not at all, at another. a conclusion 1 1 One figure of two wholes A figure whose whole (the share of what) is stated at one place and not, or otherwise, at another. a conclusion 3 1 Per cent or percentage points A change of a share or an index for which neither per cent nor percentage points is said. a conclusion 3 1 Per cent of what A percentage for which the passage does not say of what it is a share. wording or completeness 9 6 Figures credited to several works A figure of the literature that stands with a bracket of several works, so that its source is open. wording or completeness 5 3 Effects without a period An effect stated as a number without the years it concerns. wording or completeness 4 1 Opposite directions Two empirical claims by which one outcome improves and worsens for the same group, place and scheme. a conclusion 3 3 Who gains most Works of which one has the poorer gain more and the other the richer, on one outcome of one scheme. a conclusion 1 1 What most studies are said to be A statement that most studies use cross-sectional data, where most known designs cover several times. a conclusion 1 1 Promises delivered in part or not A promise of the abstract or the introduction that nothing delivers in full. a conclusion 5 5 Limitations that no prospect answers A shortcoming of the research that the prospects do not take up. wording or completeness 7 3 Prospects that answer no limitation A task for research that answers no shortcoming named, directly or through another task. wording or completeness 3 1 Conclusions without a ground A conclusion that rests on nothing in the body, directly or through another item. a conclusion 3 1 Contributions without a ground A contribution that is credited to the literature and that no section reports. wording or completeness 2 2 Sample and sampling design A stated sample that the factors of its own design cannot give, rounding allowed for. a count 1 1 Problems without a recommendation A problem or need that no recommendation takes up. a conclusion 0 0 Recommendations without a problem A recommendation that no problem or need of the study leads to. a conclusion 1 1 Levels concluded on, not measured A level of the system about which a conclusion is drawn while no instrument is stated for it. a conclusion 3 1 Dimensions announced, not reported A dimension that the study sets out to examine and reports nothing of. a conclusion 1 1 Aims answered in part or not An aim of the study that its results answer in part or not at all. wording or completeness 3 3 Abbreviations with two full forms An abbreviation that one document expands in different words. wording or completeness 2 2 Abbreviations expanded again An abbreviation that is expanded once more after the place that introduces it. wording or completeness 2 2 Abbreviations never expanded An abbreviation of the text or of a table that the document never expands. wording or completeness 6 1 Letters that do not fit An abbreviation whose letters are not, in order, initials of the full form given. wording or completeness 2 2 One abbreviation in two documents An abbreviation that the two documents expand to different names. wording or completeness 1 1 Names of the framework’s levels A level of the framework table that its section heading names otherwise. wording or completeness 2 1 One journal under two names Two names of journals in the reference list that differ by little: perhaps two renderings of one. wording or completeness 1 1 Abbreviations of the two documents and how they expand them (abbreviations): One expansion of one abbreviation, or one abbreviation that is never expanded. Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Every in-text citation of the review (citations): One occurrence of one cited work: a part of a parenthesis, a name in a sentence, or a document cited by its number. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. The review's framework: four levels and seven topics (framework_levels): One row (one topic) of Table 4 of the review. Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. Aims of the management study (management_aims): One aim. The four dimensions of the management study (management_dimensions): One dimension. Instruments of the management study by level (management_instruments): One instrument and level. The five levels of the management and executive system (management_levels): One level. Problems and needs that the management study reports (management_problems): One problem or need, or one part of it. Recommendations of the management study (management_recommendations): One recommendation or one part of it. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Policy events as the review's Table 1 prints them (policies): One row of Table 1 of the review. Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Which recommendation meets which problem (problem_recommendation_links): One link. Statements held to the public record by reading (public_checks): One statement and one public source. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Sampling design of the management study (sampling_design): One property of the sample. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Literature search and screening in the running text of the review (screening_text): One step of the search, or one criterion, as a sentence of section 2 states it. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. What is unified: the review beside the circular of 2016 (unifications): One unified element as one source names it. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "16  Audit"
 },
 {
  "href": "chapters/audit.html#tbl-audit-record-rules",
  "objectID": "chapters/audit.html#tbl-audit-record-rules",
  "section": "Table 16.6",
  "text": "The rules that hold the documents to the public record, with what each looks for and found. Source: the rules of the audit of this report. Rule What it looks for Puts in doubt Found Roots Dates on public record A line of the table of events that differs from the public record, in year or in what it says. a conclusion 4 4 Numbers of documents on record A document number in the text that the public record does not give for that document. wording or completeness 0 0 Unifications on public record A measure that the circular of 2016 unifies and the introduction does not list, or the reverse. a conclusion 2 1 Participation on public record A participation rate that the yearbook’s rate of the same year does not meet, bound included. a conclusion 1 1 Shares that are those of another whole An out-of-pocket share, of an unnamed whole, that equals the share in national health spending. a conclusion 1 1 Journals and authors on record A journal, or the author of an official document, that a public record names otherwise. wording or completeness 3 3 Years of data on record Years that the text gives to a work outside those of its data as recorded. wording or completeness 1 1 Abbreviations of the two documents and how they expand them (abbreviations): One expansion of one abbreviation, or one abbreviation that is never expanded. Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Every in-text citation of the review (citations): One occurrence of one cited work: a part of a parenthesis, a name in a sentence, or a document cited by its number. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. The review's framework: four levels and seven topics (framework_levels): One row (one topic) of Table 4 of the review. Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. Aims of the management study (management_aims): One aim. The four dimensions of the management study (management_dimensions): One dimension. Instruments of the management study by level (management_instruments): One instrument and level. The five levels of the management and executive system (management_levels): One level. Problems and needs that the management study reports (management_problems): One problem or need, or one part of it. Recommendations of the management study (management_recommendations): One recommendation or one part of it. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Policy events as the review's Table 1 prints them (policies): One row of Table 1 of the review. Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Which recommendation meets which problem (problem_recommendation_links): One link. Statements held to the public record by reading (public_checks): One statement and one public source. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Sampling design of the management study (sampling_design): One property of the sample. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Literature search and screening in the running text of the review (screening_text): One step of the search, or one criterion, as a sentence of section 2 states it. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. What is unified: the review beside the circular of 2016 (unifications): One unified element as one source names it. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "16  Audit"
 },
 {
  "href": "chapters/changes.html#tbl-changes-inputs",
  "objectID": "chapters/changes.html#tbl-changes-inputs",
  "section": "Table 17.1",
  "text": "Cells, rows and tables that differ from the published edition, parameters set otherwise, and what each moved. Source: the tables and the records of both runs. Table Row Column Published Now Moved framework_levels card changed nothing management_instruments card changed nothing named_indicators card changed nothing Licence: CC BY 4.0.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/changes.html#tbl-changes-numbers",
  "objectID": "chapters/changes.html#tbl-changes-numbers",
  "section": "Table 17.2",
  "text": "Key numbers that moved, and what moved them. Source: the published numbers of both. Key number Published Now Moved by none Licence: CC BY 4.0.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/changes.html#tbl-changes-floats",
  "objectID": "chapters/changes.html#tbl-changes-floats",
  "section": "Table 17.3",
  "text": "Tables and figures whose data moved. Source: the records of both runs. Table or figure What Moved by fig-audit-subjects data moved the program tbl-audit-conclusions data moved the program tbl-audit-record data moved the program tbl-effects-computed data moved the program tbl-effects-opposed data moved the program tbl-indicators-status data moved the program Licence: CC BY 4.0.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/changes.html#tbl-changes-conclusions",
  "objectID": "chapters/changes.html#tbl-changes-conclusions",
  "section": "Table 17.4",
  "text": "Conclusions of the published edition and how they stand now. Source: the rules of the conclusions, on the numbers of both. Chapter Conclusion Standing groups More comparisons say that the better off gain more from the scheme than that the worse off do. kept effects On equity more studies report losses than gains. kept national The fund per head rose between the first and the last year on record. kept effects Most studies that have a say on health report that it improved. kept management The management study prints no figures of its results. kept effects Studies report that things got better more often than that they got worse. kept effects No effect is stated with a standard error. kept timeline The review dates the integration Opinions earlier than the public record. kept national Nearly everybody entitled took part in the last year on record. kept management The management study states other numbers of samples than its design gives. kept screening The review’s text and its tables count different numbers of documents. kept effects Most studies that have a say on the use of care report that it rose. kept Licence: CC BY 4.0.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/changes.html#tbl-changes-editions",
  "objectID": "chapters/changes.html#tbl-changes-editions",
  "section": "Table 17.5",
  "text": "Editions kept with this report. Source: editions/. Edition Published on 2026-11 2026-11-22 Licence: CC BY 4.0.",
  "title": "17  What changed"
 },
 {
  "href": "chapters/counties.html#fig-counties-shares",
  "objectID": "chapters/counties.html#fig-counties-shares",
  "section": "Figure 13.1",
  "text": "How much of the differences between counties each division explains. Filled: the census that the text quotes; hollow: the other one, on other boundaries. The pale bar holds the middle 95 per cent of random groupings: of provinces for regions, of counties for provinces and prefectures. A census has no sampling error. Computed from official census figures of 2010 and 2020 (a transcription of the census yearbooks). Dots in a panel for each kind of difference and on a line for each division, filled for one census and hollow for the other, each beside the pale bar of its random groupings; the table below gives the numbers. Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Licence: CC BY 4.0; facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-shares",
  "objectID": "chapters/counties.html#tbl-counties-shares",
  "section": "Table 13.1",
  "text": "Share of the variance between counties that divisions explain, beside random groupings. Means of random groupings have the decimals that other draws would not move. Computed from official census figures of 2010 and 2020 (a transcription of the census yearbooks). What differs Division Groups Explained, % Random, mean, % Random, middle 95 % Explained 2010, % Aged 65 and over East, middle, west 3 1.0 4 0 to 12 0.2 Aged 65 and over Four official regions 4 4.4 6 1 to 16 0.1 Aged 65 and over Provinces 31 38.1 2.9 2 to 4 33.4 Aged 65 and over Prefectures 342 66.3 23 20 to 25 66.0 Registered in another township East, middle, west 3 6.3 2.1 0 to 6 0.3 Registered in another township Four official regions 4 7.1 2.9 0 to 8 1.9 Registered in another township Provinces 31 21.9 2.0 1 to 3 15.7 Registered in another township Prefectures 342 50.7 18 16 to 20 40.3 Registered in another county East, middle, west 3 0.2 0.5 0 to 2 1.3 Registered in another county Four official regions 4 1.5 0.8 0 to 2 1.2 Registered in another county Provinces 31 5.7 2.0 1 to 3 5.3 Registered in another county Prefectures 342 46.8 20 17 to 22 47.0 Registered in another province East, middle, west 3 21.9 5 0 to 16 19.1 Registered in another province Four official regions 4 23.4 7 1 to 20 20.8 Registered in another province Provinces 31 55.5 5 3 to 10 51.5 Registered in another province Prefectures 342 87.6 35 31 to 39 86.6 Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Licence: CC BY 4.0; facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-economy",
  "objectID": "chapters/counties.html#tbl-counties-economy",
  "section": "Table 13.2",
  "text": "Share of the variance between provinces in 2020 that the two official divisions explain, beside random groupings of provinces. Computed from official figures of 2020 (the National Bureau of Statistics’ figures by province and the census). What differs Division Groups Explained, % Random, mean, % Random, middle 95 % Disposable income per head East, middle, west 3 47.7 7 0 to 23 Disposable income per head Four official regions 4 48.8 11 1 to 30 Fiscal self-sufficiency East, middle, west 3 67.9 10 0 to 30 Fiscal self-sufficiency Four official regions 4 72.0 14 1 to 36 Beds per 1,000 residents East, middle, west 3 43.9 12 1 to 33 Beds per 1,000 residents Four official regions 4 56.0 17 2 to 43 Aged 65 and over East, middle, west 3 2.5 11 0 to 32 Aged 65 and over Four official regions 4 11.5 15 1 to 41 Registered in another province East, middle, west 3 39.5 9 0 to 28 Registered in another province Four official regions 4 42.2 13 1 to 36 Province indicators for 2011, 2020 and 2023 (province_indicators): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-classes",
  "objectID": "chapters/counties.html#tbl-counties-classes",
  "section": "Table 13.3",
  "text": "Classes of counties: size, shares of residents, and how well each comes back when counties are drawn anew (mean Jaccard similarity, 1 for always, with two Monte Carlo errors to either side). Computed from official census figures of 2020 (of 2010 if that census is chosen; a transcription of the census yearbooks); development zones left out. Of the class A B C D Counties 777 860 505 702 People, million 308.5 371.7 213.5 491.6 Aged 65 and over, % 18.1 13.6 12.3 11.3 Aged 0 to 14, % 14.9 24.1 19.3 14.7 Registered in another township, % 16.3 11.5 19.6 10.5 Registered in another county, % 5.8 2.6 12.3 23.9 Registered in another province, % 3.3 1.2 5.2 19.7 Urban residents, % 51.8 42.0 64.5 86.7 Illiterate, 15 and over, % 3.1 4.2 2.8 1.2 Comes back, 0 to 1 0.45 ± 0.04 0.51 ± 0.04 0.31 ± 0.03 0.57 ± 0.04 Verdict not stable not stable not stable doubtful Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Licence: CC BY 4.0; facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-numbers",
  "objectID": "chapters/counties.html#tbl-counties-numbers",
  "section": "Table 13.4",
  "text": "How well counties fall into classes, by number of classes: the silhouette width is 1 for classes far apart and about 0 for none. Computed from official census figures of 2020 (of 2010 if that census is chosen; a transcription of the census yearbooks). Classes Mean silhouette Smallest class, counties 2 0.23 1,207 3 0.20 777 4 0.18 505 5 0.17 181 6 0.16 181 Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Licence: CC BY 4.0; facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-regions",
  "objectID": "chapters/counties.html#tbl-counties-regions",
  "section": "Table 13.5",
  "text": "Counties by class and by the health yearbook’s region. Computed from official census figures of 2020 (of 2010 if that census is chosen; a transcription of the census yearbooks). Region A B C D Central 282 251 163 188 East 248 167 120 333 West 247 442 222 181 Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. The 31 provincial-level divisions of mainland China and two official divisions into regions (provinces): One provincial-level division. Licence: CC BY 4.0; facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#fig-counties-left-out",
  "objectID": "chapters/counties.html#fig-counties-left-out",
  "section": "Figure 13.2",
  "text": "What classes of counties explain of indicators that they were built without, beside divisions by province. Indicators that measure the same thing were left out together. The pale bar holds nine tenths of what classes of random halves of the counties explain. Computed from official census figures of 2020 (of 2010 if that census is chosen; a transcription of the census yearbooks). Marks on a line for each indicator: a circle and a square for the official regions, a diamond for the classes with a pale bar for their halves, an upright stroke for provinces; the table below gives the numbers. Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Licence: CC BY 4.0; facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-left-out",
  "objectID": "chapters/counties.html#tbl-counties-left-out",
  "section": "Table 13.6",
  "text": "Share of the variance of the indicator left out, per cent; in brackets the mean of random groupings of the same sizes. Classes of half the counties: the span that holds nine tenths of random halves, each classed anew. Computed from official census figures of 2020 (of 2010 if that census is chosen; a transcription of the census yearbooks). Left out East, middle, west Four official regions Classes of counties Classes of half the counties Provinces Aged 65 and over 1.2 (4) 4.8 (6) 12.6 (0.3) 9 to 19 40.1 (3.0) Aged 0 to 14 4.7 (3) 18.0 (5) 34.4 (0.2) 27 to 37 47.3 (1.9) Registered in another township 6.7 (2.2) 7.5 (3.2) 5.9 (0.2) 3 to 10 23.3 (2.1) Registered in another county 0.4 (0.6) 1.6 (0.9) 40.3 (0.2) 36 to 56 6.3 (2.2) Registered in another province 22.1 (5) 23.6 (7) 25.5 (0.6) 22 to 36 55.9 (5) Urban residents 7.9 (1.3) 7.8 (1.9) 52.6 (0.2) 46 to 64 16.3 (2.3) Illiterate, 15 and over 10.5 (2.0) 11.6 (3.0) 14.9 (0.1) 14 to 19 40.3 (1.2) Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Licence: CC BY 4.0; facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-province-classes",
  "objectID": "chapters/counties.html#tbl-counties-province-classes",
  "section": "Table 13.7",
  "text": "Classes of provinces in 2020 by income, fiscal self-sufficiency, beds, ageing and residents registered in another province; means by residents. Beds are those of all health institutions per 1,000 residents. Computed from official figures of 2020 (the National Bureau of Statistics’ figures by province and the census). Class Provinces Income, yuan Fiscal, % Beds 65+, % Comes back Verdict A Beijing, Tianjin, Shanghai, Jiangsu, Zhejiang, Fujian, Guangdong 46,886 71 5.4 12.4 0.89 ± 0.02 stable B Liaoning, Jilin, Heilongjiang, Hubei, Hunan, Chongqing, Sichuan 28,299 35 7.6 16.0 0.77 ± 0.03 doubtful C Hebei, Shanxi, Inner Mongolia, Anhui, Jiangxi, Shandong, Henan, Guangxi, Shaanxi 27,748 43 6.4 13.7 0.69 ± 0.02 doubtful D Hainan, Guizhou, Yunnan, Tibet, Gansu, Qinghai, Ningxia, Xinjiang 22,961 28 6.8 10.5 0.70 ± 0.02 doubtful Province indicators for 2011, 2020 and 2023 (province_indicators): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-between",
  "objectID": "chapters/counties.html#tbl-counties-between",
  "section": "Table 13.8",
  "text": "Provinces that sit between classes: a silhouette width near or below zero. Computed from official figures of 2020 (the National Bureau of Statistics’ figures by province and the census). Province Health yearbook’s region Class Nearest other class Silhouette width Hainan East D C −0.11 Guangxi West C D −0.02 Guizhou West D C 0.05 Province indicators for 2011, 2020 and 2023 (province_indicators): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "13  Counties"
 },
 {
  "href": "chapters/counties.html#tbl-counties-named",
  "objectID": "chapters/counties.html#tbl-counties-named",
  "section": "Table 13.9",
  "text": "The indicators that the review names for a new division, and the levels for which this report holds a figure. As named in the source, Xu (undated), section 4.3; levels from the registry of indicators of this report. Named in the review County Province Nation Remark per capita disposable income no yes no Provinces alone; county figures stand in local yearbooks that were not read. financial self-sufficiency rate no yes no Provinces alone; county budgets stand in local reports that were not read. number of beds per thousand people no yes no Provinces alone; county yearbooks were not read. More beds are not better care. primary hospital coverage rate no no no No public series at any level, and no agreed definition. aging rate yes yes yes Counties in 2010 and 2020, on different boundaries. proportion of floating population no no no Cannot be computed from the columns at hand; three kinds of registration elsewhere are, for counties. Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Licence: CC BY 4.0.",
  "title": "13  Counties"
 },
 {
  "href": "chapters/effects.html#tbl-effects-numbers",
  "objectID": "chapters/effects.html#tbl-effects-numbers",
  "section": "Table 6.1",
  "text": "Every number that the review states on effects, levels, coverage and thresholds, in reading order, restatements included. Source: Xu (undated). As written Of Whom Compared with Years Credited to Place up to 95% participation rate not stated not applicable 2010 Office of the People’s Government of Lanzhou City 2011; State Council of China 2016 (by place) §1 ¶1 over 95% participation rate not stated not applicable 2010 nobody table 1 row 4 by 6.57% incidence of poverty caused by illness rural residents not stated not stated Li & Li 2021 (by place) §3.2.1 ¶2 17%–18.5% poverty gap not stated not stated not stated Yip & Hsiao 2009 (alone) §3.3.1 ¶2 from 2.7% to 7.7% inpatient use rate rural residents the same rate at the start of the period 2003 to 2013 Zhang et al. 2021 (alone) §3.4.1 ¶2 exceeding 40% catastrophic spending threshold households not applicable 2013 Zhang et al. 2021 (alone) §3.4.1 ¶2 24.7% share over catastrophic threshold lowest-income households highest-income households 2013 Zhang et al. 2021 (alone) §3.4.1 ¶2 2.5% share over catastrophic threshold highest-income households lowest-income households 2013 Zhang et al. 2021 (alone) §3.4.1 ¶2 from 60 percent in 2001 to 35 percent in 2011 out-of-pocket share not stated the same figure of 2001 2001 to 2011 Ma & Li 2021; Qi 2011; Yu 2015 (by place) §3.4.1 ¶4 about 4 percent per capita income farmers taking part in the NCMS not stated 2001 to 2011 Ma & Li 2021; Qi 2011; Yu 2015 (by place) §3.4.1 ¶4 by 6.4% village Gini coefficient village (the text says hamlet) not stated 2003 to 2006 Qi 2011 (by place) §3.4.2 ¶2 24.7% share over catastrophic threshold lowest-income families highest-income families 2013 Zhang et al. 2021 (alone) §3.4.2 ¶4 more than 40% catastrophic spending threshold families not applicable 2013 Zhang et al. 2021 (alone) §3.4.2 ¶4 2.5% share over catastrophic threshold highest-income families lowest-income families 2013 Zhang et al. 2021 (alone) §3.4.2 ¶4 5% income growth economically disadvantaged class high-income group not stated Luo & Yan 2022; Zhao 2021 (jointly) §3.5 ¶2 10–15% income growth high-income group economically disadvantaged class not stated Luo & Yan 2022; Zhao 2021 (jointly) §3.5 ¶2 Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#tbl-effects-open",
  "objectID": "chapters/effects.html#tbl-effects-open",
  "section": "Table 6.2",
  "text": "What each number states and what it leaves open; a dash where the question does not arise. Source: Xu (undated). Number Per cent or points Of what Of whom When Compared with Standard error up to 95%, participation rate – not stated not stated stated – not stated over 95%, participation rate – not stated not stated stated – not stated by 6.57%, incidence of poverty caused by illness not stated not stated stated not stated not stated not stated 17%–18.5%, poverty gap not stated not stated not stated not stated not stated not stated from 2.7% to 7.7%, inpatient use rate – not stated stated stated stated not stated exceeding 40%, catastrophic spending threshold – not stated stated stated – not stated 24.7%, share over catastrophic threshold – not stated stated stated stated not stated 2.5%, share over catastrophic threshold – not stated stated stated stated not stated from 60 percent in 2001 to 35 percent in 2011, out-of-pocket share – not stated not stated stated stated not stated about 4 percent, per capita income – stated stated stated not stated not stated by 6.4%, village Gini coefficient not stated stated stated stated not stated not stated 24.7%, share over catastrophic threshold – stated stated stated stated not stated more than 40%, catastrophic spending threshold – stated stated stated – not stated 2.5%, share over catastrophic threshold – stated stated stated stated not stated 5%, income growth – stated stated not stated stated not stated 10–15%, income growth – stated stated not stated stated not stated Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#fig-effects-panels",
  "objectID": "chapters/effects.html#fig-effects-panels",
  "section": "Figure 6.1",
  "text": "The stated numbers, a panel for each indicator and unit, every panel with an axis of its own. Arrows are changes with both ends stated, bars are ranges, triangles are bounds (up to, over), a hollow point is an approximate value, orange a threshold. Source: Xu (undated). A column of small panels, each with its own axis: participation, use of inpatient care, catastrophic spending and its threshold, out-of-pocket share, income, and, in panels that do not say whether per cent or points is meant, poverty caused by illness, the poverty gap and the village Gini coefficient. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#tbl-effects-computed",
  "objectID": "chapters/effects.html#tbl-effects-computed",
  "section": "Table 6.3",
  "text": "Differences and ratios, only where both numbers are stated. Computed from Xu (undated). What Between From, % To, % Difference, points Ratio inpatient use rate 2003 and 2013 2.7 7.7 5.0 2.85 out-of-pocket share 2001 and 2011 60 35 −25.0 0.58 share over catastrophic threshold highest-income households and lowest-income households 2.5 24.7 22.2 9.88 income growth economically disadvantaged class and high-income group 5 10 to 15 5.0 to 10.0 2.00 to 3.00 Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#fig-effects-directions",
  "objectID": "chapters/effects.html#fig-effects-directions",
  "section": "Figure 6.2",
  "text": "Effect-direction plot: one vote a study and outcome; the fill shows the credit, the letter a that only arguments are behind it. Source: Xu (undated), with studies added since where there are any. A grid of studies by outcomes. Triangles point up for better and down for worse, diamonds are mixed and circles unchanged; the fill shows the kind of credit. The table below counts them. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#tbl-effects-votes",
  "objectID": "chapters/effects.html#tbl-effects-votes",
  "section": "Table 6.4",
  "text": "Votes by outcome and direction; unclear ones stand beside the votes and are none. Computed from Xu (undated), with studies added since where there are any. Outcome Votes Improves No change Mixed Worsens Unclear Use of care 7 7 0 0 0 0 Financial protection 12 4 3 5 0 0 Health 5 5 0 0 0 0 Poverty 11 5 0 4 2 0 Income 5 4 0 1 0 0 Distribution of income 5 0 0 3 2 0 Equity 9 2 0 2 5 0 Resources between places 1 1 0 0 0 0 Coverage 2 2 0 0 0 0 Moral hazard 2 0 0 0 2 0 Governance 3 1 0 0 2 0 Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#fig-effects-opposed",
  "objectID": "chapters/effects.html#fig-effects-opposed",
  "section": "Figure 6.3",
  "text": "The same votes with the opposed ones opposite each other; every mark is one study, the fill shows its credit. The length of a row counts studies and measures no effect. Source: Xu (undated), with studies added since where there are any. For each outcome, marks of studies to the left for worse and to the right for better, mixed and unchanged ones in the middle; the table below counts them. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#tbl-effects-opposed",
  "objectID": "chapters/effects.html#tbl-effects-opposed",
  "section": "Table 6.5",
  "text": "What is credited with a gain and with a loss, side by side, in outcomes that have both. Lines only pair entries for reading; an entry joins the outcomes credited to one set of works. Mixed: what the study is credited with on the outcome points more than one way, so its one vote counts on neither side. Source: Xu (undated), with studies added since where there are any. Outcome Improves Worsens Equity effect of the policy tilt (Peng & Yue 2020, mixed; Ren et al. 2022, mixed) overall health inequality; overall health inequality over time (He & Shen 2021) health equity; urban-rural income gap in use of services (Zhang et al. 2021) adverse distribution (Office of the People’s Government of Lanzhou City 2011; Xiong 2022; Yuan et al. 2020) disparities across socioeconomic groups; urban-rural gap in health outcomes (Zheng et al. 2021) distribution of the gain against poverty; reverse distribution between income groups; poverty reduction by income stratum (Luo & Yan 2022; Zhao 2021) reverse subsidy; inequality of risk sharing (Peng & Yue 2020, mixed) reverse subsidy (Peng & Yue 2020, mixed; Ren et al. 2022, mixed) Financial protection share of expenses paid by the individual; outpatient benefit rate (Qiu et al. 2011) out-of-pocket medical costs (Ma & Li 2021, mixed; Qi 2011, mixed; Yu 2015, mixed) hospitalisation reimbursement rate; reimbursement ratio (Huang & Wu 2020; Yan et al. 2022) conflict between need and ability to pay (Zhang et al. 2021, mixed) risk of medical poverty (Yip & Hsiao 2009) out-of-pocket medical expenses (Ma & Li 2021, mixed; Qi 2011, mixed; Yu 2015, mixed) burden of medical expense (Zhang et al. 2021, mixed) Governance uniform financing criteria and benefits (Qiu et al. 2011) transparency of insurance policy (Office of the People’s Government of Lanzhou City 2011; Xiong 2022; Yuan et al. 2020) Distribution of income income gap caused by medical spending (Li et al. 2020, mixed; Liao & Yu 2021, mixed) income redistribution (Li et al. 2020, mixed; Liao & Yu 2021, mixed) Gini coefficient within the village; inequality within the village (Qi 2011, mixed) difference in earnings growth; income gap (Luo & Yan 2022; Zhao 2021) Poverty poverty reduction; incidence of poverty vulnerability; frequency of poverty vulnerability (Gao & Ding 2021, mixed) poverty reduction (Li et al. 2020; Liao & Yu 2021) incidence of poverty caused by illness; targeting of poverty caused by illness (Li & Li 2021) poverty (Jin et al. 2020; Liu et al. 2017; Wang et al. 2020) poverty vulnerability (Luo & Yan 2022, mixed; Zhao 2021, mixed) local poverty; probability of poverty (Qi 2011) poverty gap (Yip & Hsiao 2009, mixed) Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#tbl-effects-shares",
  "objectID": "chapters/effects.html#tbl-effects-shares",
  "section": "Table 6.6",
  "text": "Share of an outcome’s votes that improve, with Wilson’s interval at the 95% level. Computed from Xu (undated), with studies added since where there are any. Outcome Votes Improves Share, % Interval from, % to, % Use of care 7 7 100 65 100 Financial protection 12 4 33 14 61 Health 5 5 100 57 100 Poverty 11 5 45 21 72 Income 5 4 80 38 96 Distribution of income 5 0 0 0 43 Equity 9 2 22 6 55 Resources between places 1 1 100 21 100 Coverage 2 2 100 34 100 Moral hazard 2 0 0 0 66 Governance 3 1 33 6 79 Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#tbl-effects-sensitivity",
  "objectID": "chapters/effects.html#tbl-effects-sensitivity",
  "section": "Table 6.7",
  "text": "The votes under narrower choices of findings. Computed from Xu (undated), with studies added since where there are any. Findings Votes Improves No change Mixed Worsens Unclear all votes 62 31 3 15 13 0 credited to a study alone or jointly 48 28 4 3 13 0 credited to a study alone 20 15 1 1 3 0 empirical claims only 61 33 3 13 12 0 on the NCMS only 35 16 3 10 6 0 on integration only 18 13 0 0 5 0 Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#tbl-effects-sign-test",
  "objectID": "chapters/effects.html#tbl-effects-sign-test",
  "section": "Table 6.8",
  "text": "Votes with a sign, the least two-sided p that a sign test of so many could give, and p where the test was asked for. Computed from Xu (undated). Outcome Improves Worsens Together Least p possible p Use of care 7 0 7 0.016 not run Financial protection 4 0 4 0.125 not run Health 5 0 5 0.063 not run Poverty 5 2 7 0.016 not run Income 4 0 4 0.125 not run Distribution of income 0 2 2 0.500 not run Equity 2 5 7 0.016 not run Resources between places 1 0 1 1.000 not run Coverage 2 0 2 0.500 not run Moral hazard 0 2 2 0.500 not run Governance 1 2 3 0.250 not run Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "6  Effects"
 },
 {
  "href": "chapters/effects.html#tbl-effects-swim",
  "objectID": "chapters/effects.html#tbl-effects-swim",
  "section": "Table 6.9",
  "text": "The items of the SWiM guideline and how this chapter meets them. Item In this chapter Groups used in the synthesis By outcome. Schemes, groups of people and regions are not parted in the main count; Table 6.7 and Chapter 7 part them. Standardised metric The direction of effect for the people concerned, as the review, or a study added since, words it. Numbers are left as stated. Method of synthesis A count of votes by direction, one a study and outcome; a share with Wilson’s interval. No pooling. Results given priority None. Studies are not weighed, as far as their designs are known at all (Section 3.4); the kind of credit is shown. Heterogeneity Described, not tested: by credit, kind of finding and scheme here, by group and region in Chapter 7. Certainty of the evidence Not assessed. It would need the studies themselves, not a review’s sentences on them. Presentation of data Effect-direction plot with studies by name, not by result; tables; the rows behind each figure as a download. Reporting of results For each outcome the votes of each kind, the studies behind them, the opposed findings. Limitations Second-hand reports, those of studies added since apart; studies selected, by citation among other things; credit shared by several studies; findings encoded by hand; votes that are not independent. Licence: CC BY 4.0.",
  "title": "6  Effects"
 },
 {
  "href": "chapters/figures.html#tbl-figures-compared",
  "objectID": "chapters/figures.html#tbl-figures-compared",
  "section": "Table 10.1",
  "text": "Figures of the review and the public figures nearest to them, 2001 to 2013, with the result of the rule. Figures of the review as reported by it; public figures official, from surveys or computed from either, by row. Source: Xu (undated); China Statistical Yearbooks and bulletins of the health ministry, national health accounts and National Health Services Surveys, by row. The review Where Public figure Kind Source Same measure? Result up to 95% in 2010 §1 ¶1 96% in 2010 official China Statistical Yearbook 2012, table 21-20 yes differs over 95% in 2010 table 1 row 4 96% in 2010 official China Statistical Yearbook 2012, table 21-20 yes agrees 60% in 2001 §3.4.1 ¶4 60% in 2001 as reported by the review public repository xujiann/health-indicators not said taken from the review 35% in 2011 §3.4.1 ¶4 34.34% to 35.3% in 2010 and 2012 official / computed from official figures public repository xujiann/health-indicators / NBS table reprinted in the 2019 Shanghai spring exam not said fits the years around it 60% in 2001 §3.4.1 ¶4 85.6% in 2003 computed from survey figures Meng et al 2012 Lancet 379:805–814 abstract no another measure 35% in 2011 §3.4.1 ¶4 53.1% in 2011 computed from survey figures Meng et al 2012 Lancet 379:805–814 abstract no another measure 2.7% in 2003 §3.4.1 ¶2 2.7% in 2003 as reported by the review Zhang Y et al 2021 BMJ Glob Health 6(4):e003714 as quoted by the review yes taken from the review 2.7% in 2003 §3.4.1 ¶2 3.4% in 2003 survey thesis abstract no another measure 7.7% in 2013 §3.4.1 ¶2 7.7% in 2013 as reported by the review Zhang Y et al 2021 BMJ Glob Health 6(4):e003714 as quoted by the review yes taken from the review 7.7% in 2013 §3.4.1 ¶2 8.4% in 2011 survey thesis abstract no another measure 24.7% in 2013 §3.4.1 ¶2 24.7% in 2013 as reported by the review Zhang Y et al 2021 BMJ Glob Health 6(4):e003714 as quoted by the review yes taken from the review 24.7% in 2013 §3.4.1 ¶2 14.43% in 2013 survey Wang J et al 2020 Int J Equity Health 19, PMC7126184 abstract; data NHSS 2013 no another measure 24.7% in 2013 §3.4.1 ¶2 13% in 2008 survey Li Y et al 2012 Bull World Health Organ 90:664–671 abstract no another measure 2.5% in 2013 §3.4.1 ¶2 2.5% in 2013 as reported by the review Zhang Y et al 2021 BMJ Glob Health 6(4):e003714 as quoted by the review yes taken from the review 2.5% in 2013 §3.4.1 ¶2 14.43% in 2013 survey Wang J et al 2020 Int J Equity Health 19, PMC7126184 abstract; data NHSS 2013 no another measure 2.5% in 2013 §3.4.1 ¶2 13% in 2008 survey Li Y et al 2012 Bull World Health Organ 90:664–671 abstract no another measure Figures of the review and the public figures set beside them (figure_comparisons): One figure of the review and one public figure. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. National Health Services Survey: figures that publications print, 1998 to 2018 (nhss): One figure of one publication. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/figures.html#fig-figures-compared",
  "objectID": "chapters/figures.html#fig-figures-compared",
  "section": "Figure 10.1",
  "text": "Figures of the review beside public ones, by year, 2001 to 2014. One panel a topic, each with its own definitions; marks of one panel need not measure the same thing. Stated figures as reported by the review, the rest official, computed or from surveys. Source: Xu (undated); China Statistical Yearbooks and bulletins of the health ministry, national health accounts and National Health Services Surveys. Panels of marks by year, one for each topic: what the review states in one shape and the public figures in others, each with its name beside it; the table before gives the numbers. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. National Health Services Survey: figures that publications print, 1998 to 2018 (nhss): One figure of one publication. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/figures.html#tbl-figures-definitions",
  "objectID": "chapters/figures.html#tbl-figures-definitions",
  "section": "Table 10.2",
  "text": "What each side measures, pair by pair, for figures of 2001 to 2013. Our reading of the definitions in the sources. Figure of the review Public figure Same measure? rate of participation in the scheme, whole country; whom it counts is not said, and the official rate of this name is taken to be meant people enrolled, of those whom the scheme addresses yes out-of-pocket medical expenses; of what is not said out-of-pocket spending, of all health spending of the nation not said out-of-pocket medical expenses; of what is not said hospital costs not reimbursed, of the costs of all inpatients surveyed, insured or not no inpatient use of rural residents; the study followed members of the scheme admissions in a year per 100 members, as the review gives them yes inpatient use of rural residents; the study followed members of the scheme admissions in a year per 100 rural people, member or not no households of the lowest or the highest income whose medical costs exceed a limit; of income at one place, of nothing named at another the same households, as the review gives them yes households of the lowest or the highest income whose medical costs exceed a limit; of income at one place, of nothing named at another households of any income in the NCMS or urban resident insurance, with catastrophic spending by the study’s own limit no households of the lowest or the highest income whose medical costs exceed a limit; of income at one place, of nothing named at another households of any income and insurance, medical costs against spending other than on food no Figures of the review and the public figures set beside them (figure_comparisons): One figure of the review and one public figure. Licence: CC BY 4.0.",
  "title": "10  Figures beside public ones"
 },
 {
  "href": "chapters/framework.html#fig-framework-system",
  "objectID": "chapters/framework.html#fig-framework-system",
  "section": "Figure 3.1",
  "text": "The review’s framework as a system: its levels in order, the mechanisms first discussed under each, and the loop back. Counts are of studies and findings credited in the sections of a level. Source: Xu (undated). Boxes from top to bottom, one for each level from Input to Feedback, joined by arrows, with an arrow from Feedback back up to Input. Each box lists its mechanisms with counts; a dashed box below lists mechanisms without a level. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. The review's framework: four levels and seven topics (framework_levels): One row (one topic) of Table 4 of the review. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#tbl-framework-topics",
  "objectID": "chapters/framework.html#tbl-framework-topics",
  "section": "Table 3.1",
  "text": "The review’s Table 4, topics in our words, with the distinct studies and the findings credited in the section of each. A study may stand under several topics. Source: Xu (undated). Level Topic Section Studies Findings Of them empirical claims Input Why, how and with what result the insurance of countryside and town is merged 3.2.1 9 31 17 What regional differences do to carrying the policy out, and how to meet them 3.2.2 4 12 7 Processing Better design of the policy, for instance tiers and ways of paying 3.3.1 3 9 5 New mechanisms in support, for instance coordinated funds and an information platform 3.3.2 4 18 6 Output How the scheme performs for health and in economic terms 3.4.1 9 33 27 Less poverty, and how income is distributed 3.4.2 9 25 20 Feedback A second look at how groups and regions differ 3.5 9 20 11 The review's framework: four levels and seven topics (framework_levels): One row (one topic) of Table 4 of the review. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#fig-framework-gap-map",
  "objectID": "chapters/framework.html#fig-framework-gap-map",
  "section": "Figure 3.2",
  "text": "Evidence gap map: distinct studies / findings by outcome domain and level. All cells are of one size; a count is no strength. Source: Xu (undated), with studies added since where there are any. A grid of outcome domains by levels, with counts of studies and findings in the cells. Cells with empirical claims are shaded, cells with arguments or recommendations only are white, and empty cells are hatched. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#tbl-framework-known",
  "objectID": "chapters/framework.html#tbl-framework-known",
  "section": "Table 3.2",
  "text": "How many studies each fact is known for, and from where. Source: Xu (undated) and the works themselves. Fact The work itself The review, of this work alone Its title The review, of several works or by place Title and text together, our reading Unknown Design 12 3 4 0 4 8 Data set 10 1 2 0 0 18 Years of data 8 2 0 1 0 20 Region 12 2 7 1 6 3 The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#tbl-framework-designs",
  "objectID": "chapters/framework.html#tbl-framework-designs",
  "section": "Table 3.3",
  "text": "Studies by design, as far as it is known. The classes are ours and follow the words of the descriptions. Source: Xu (undated) and the works themselves. Class Studies Which evidence synthesis or literature review 2 Li et al. 2020; Liu et al. 2017 difference in differences or quasi-experiment 4 He & Shen 2021; Huang & Wu 2020; Meng et al. 2024; Ren et al. 2022 simulation 1 Yip & Hsiao 2009 panel data 1 Qi 2011 repeated cross-sections 2 Yan et al. 2022; Zhang et al. 2021 cross-section 3 Bie et al. 2024; Luo et al. 2021; Wang et al. 2020 decomposition of survey incomes 1 Liao & Yu 2021 discussion without data of its own 4 Peng & Yue 2020; Yu 2015; Yuan et al. 2020; Zhai 2021 empirical, design not said 5 Gao & Ding 2021; Jin et al. 2020; Qiu et al. 2011; Zhao 2021; Zheng et al. 2021 unknown 8 Cheng & Zhang 2012; Ding et al. 2023; Gu & Zhou 2021; Li & Li 2021; Luo & Yan 2022; Ma & Li 2021; Xiong 2022; Zhang et al. 2024 The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#tbl-framework-data",
  "objectID": "chapters/framework.html#tbl-framework-data",
  "section": "Table 3.4",
  "text": "Studies by data set, as far as it is known. Source: Xu (undated) and the works themselves. Class Studies Which National Health Services Survey (NHSS) 4 Bie et al. 2024; Wang et al. 2020; Yan et al. 2022; Zhang et al. 2021 China Health and Retirement Longitudinal Study (CHARLS) 3 Huang & Wu 2020; Luo et al. 2021; Ren et al. 2022 China Family Panel Studies (CFPS) 1 Meng et al. 2024 China Household Finance Survey (CHFS) 2 Jin et al. 2020; Liao & Yu 2021 other 3 Li et al. 2020; Qi 2011; Yip & Hsiao 2009 unknown 18 Cheng & Zhang 2012; Ding et al. 2023; Gao & Ding 2021; Gu & Zhou 2021; He & Shen 2021; Li & Li 2021; Liu et al. 2017; Luo & Yan 2022; Ma & Li 2021; Peng & Yue 2020; Qiu et al. 2011; Xiong 2022; Yu 2015; Yuan et al. 2020; Zhai 2021; Zhang et al. 2024; Zhao 2021; Zheng et al. 2021 The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#fig-framework-periods",
  "objectID": "chapters/framework.html#fig-framework-periods",
  "section": "Figure 3.3",
  "text": "Years of data of each study: points are single years, lines are spans; the colour says what they rest on. Source: Xu (undated) and the works themselves. One line a study over the years: points and lines for the years of data where they are known, in the colour of what they rest on, and a word where they are not. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/framework.html#tbl-framework-studies",
  "objectID": "chapters/framework.html#tbl-framework-studies",
  "section": "Table 3.5",
  "text": "What is known of each study. Source: Xu (undated) and the works themselves. Study Design Data set Years of data Region Known from Bie et al. (2024) cross-section by insurance scheme; binary and multinomial logistic regression (Andersen model) NHSS 2018 national survey the work itself Cheng and Zhang (2012) unknown unknown unknown elderly (the example the review gives) title and text together, our reading Ding et al. (2023) unknown unknown unknown rural residents title and text together, our reading Gao and Ding (2021) empirical unknown unknown east, central and west compared the review, of this work alone; title and text together, our reading Gu and Zhou (2021) unknown unknown unknown unknown unknown He and Shen (2021) quasi-natural experiment unknown unknown prefecture-level cities in China its title Huang and Wu (2020) staggered difference in differences across cities CHARLS and an original city-year policy data set 2011, 2013, 2015 rural residents, middle-aged and older the work itself Jin et al. (2020) empirical analysis survey of Chinese household finance unknown China its title Li and Li (2021) unknown unknown unknown rural areas its title Li et al. (2020) systematic review and meta-analysis (PRISMA) 30 studies, 633917 participants unknown China the work itself Liao and Yu (2021) MT index with AJL decomposition of redistribution CHFS unknown China the work itself Liu et al. (2017) review of policy changes and literature unknown unknown China the work itself Luo and Yan (2022) unknown unknown unknown NCMS (rural scheme) title and text together, our reading Luo et al. (2021) cross-section, logistic regression CHARLS 2015 national survey, 12190 NCMS members the work itself Ma and Li (2021) unknown unknown 2001 to 2011 unknown the review, of several works or by place Meng et al. (2024) difference in differences China Family Panel Studies unknown eastern, central and western China the review, of this work alone; its title Peng and Yue (2020) discussion of theory, practice and prospects unknown unknown China its title; title and text together, our reading Qi (2011) micro panel data micro panel data 2003 to 2006 30 provinces and regions, across the country the review, of this work alone; title and text together, our reading Qiu et al. (2011) empirical analysis unknown unknown Dongguan, Taicang and other relatively developed regions, as examples; the western region, for hospital use the review, of this work alone; the review, of several works or by place Ren et al. (2022) coarsened exact matching with difference in differences; concentration-index decomposition CHARLS 2011, 2015 11383 people the work itself Wang et al. (2020) comparison of two groups of households; decomposition based on a probit model NHSS 2013 China, 31694 households (11104 integrated, 20590 not) the work itself Xiong (2022) unknown unknown unknown NCMS (rural scheme) title and text together, our reading Yan et al. (2022) repeated cross-section NHSS 2008, 2013, 2018 national the work itself Yip and Hsiao (2009) simulation on household survey linked to claims; comparison with an experimental scheme (Rural Mutual Health Care) household survey linked to claims records of health spending 2006 rural China the work itself Yu (2015) political and socio-economic analysis unknown 2003 to 2010 China the work itself; the review, of this work alone Yuan et al. (2020) comparison of two periods of reform unknown unknown China its title; title and text together, our reading Zhai (2021) discussion of principles unknown unknown the author’s own country its title; title and text together, our reading Zhang et al. (2021) repeated survey rounds, subsample enrolled in the scheme NHSS (NCMS enrollees) 2003, 2008, 2013 rural, NCMS enrollees the work itself Zhang et al. (2024) unknown unknown unknown Guizhou Province its title Zhao (2021) empirical unknown unknown rural residents its title; title and text together, our reading Zheng et al. (2021) empirical studies unknown unknown unknown the review, of this work alone The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "3  Framework"
 },
 {
  "href": "chapters/fund.html#tbl-fund-years",
  "objectID": "chapters/fund.html#tbl-fund-years",
  "section": "Table 14.1",
  "text": "The fund of resident insurance in 2018, 2020, 2021, 2022, 2023, 2024, hundred million yuan. Amounts official, from the report named; balance ratio and months of reserve computed. Source: bulletins and quick reports of the NHSA. Year Report Income Spending Balance at the end Balance ratio, % Reserve, months 2018 sum of quick reports 7,830.8 7,102.7 – 9.3 – 2020 quick report 9,014.0 8,115.3 6,049.9 10.0 8.9 2021 bulletin 9,724.5 9,296.4 6,716.6 4.4 8.7 2022 bulletin 10,128.9 9,353.4 7,534.1 7.7 9.7 2023 bulletin 10,569.7 10,457.7 7,663.7 1.1 8.8 2024 bulletin 11,180.9 10,661.5 8,183.0 4.6 9.2 NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "14  The fund"
 },
 {
  "href": "chapters/fund.html#tbl-fund-steps",
  "objectID": "chapters/fund.html#tbl-fund-steps",
  "section": "Table 14.2",
  "text": "Change of the balance beside income less spending in 2021, 2022, 2023, 2024, hundred million yuan. Official amounts, differences computed. Source: bulletins and quick reports of the NHSA. Year Reports Balance the year before Balance at the end Change Income less spending Difference 2021 quick report to bulletin 6,049.9 6,716.6 666.7 428.1 238.6 2022 bulletin 6,716.6 7,534.1 817.6 775.5 42.1 2023 bulletin 7,534.1 7,663.7 129.6 112.1 17.5 2024 bulletin 7,663.7 8,183.0 519.3 519.4 −0.1 NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "14  The fund"
 },
 {
  "href": "chapters/fund.html#tbl-fund-scenarios",
  "objectID": "chapters/fund.html#tbl-fund-scenarios",
  "section": "Table 14.3",
  "text": "Scenarios from 2024 on: the first year in which spending exceeds income, and the year in which the reserve is used up. Computed from official amounts with stated rates of growth; no forecast. Source: bulletins and quick reports of the NHSA; rates from the parameters of this edition. Income grows, % a year Spending grows, % a year First deficit Reserve used up Reserve in 2034, months 3.0 4.0 2029 not by 2034 5.4 3.0 6.0 2026 2032 used up 3.0 8.0 2026 2030 used up 5.0 4.0 not by 2034 not by 2034 17.3 5.0 6.0 2030 not by 2034 4.3 5.0 8.0 2026 2032 used up 7.0 4.0 not by 2034 not by 2034 30.7 7.0 6.0 not by 2034 not by 2034 15.4 7.0 8.0 2030 not by 2034 3.5 NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "14  The fund"
 },
 {
  "href": "chapters/fund.html#fig-fund-scenarios",
  "objectID": "chapters/fund.html#fig-fund-scenarios",
  "section": "Figure 14.1",
  "text": "Months of reserve, published (dots, up to 2024) and by scenario (lines, with the growth of spending a year at their ends). Published amounts official, months and scenarios computed; a line ends where the reserve is used up. Source: bulletins and quick reports of the NHSA; rates from the parameters of this edition. Panels, one for each rate of income growth: dots for the published years and lines that fan out from the last dot, one for each rate of spending growth, with its rate at its end. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "14  The fund"
 },
 {
  "href": "chapters/fund.html#tbl-fund-hindcast",
  "objectID": "chapters/fund.html#tbl-fund-hindcast",
  "section": "Table 14.4",
  "text": "What growth read off earlier years would have said of later ones, up to 2024. Computed from official amounts. A description, not a test. Source: bulletins and quick reports of the NHSA. Growth of Income grew, % a year Spending grew, % a year Year Income off by, % Spending off by, % Balance ratio said, % Balance ratio come, % 2020 to 2021 7.9 14.6 2022 3.6 13.9 −1.5 7.7 2020 to 2021 7.9 14.6 2023 7.1 16.7 −7.8 1.1 2020 to 2021 7.9 14.6 2024 9.2 31.1 −14.5 4.6 2020 to 2022 6.0 7.4 2023 1.6 −4.0 6.5 1.1 2020 to 2022 6.0 7.4 2024 1.8 1.1 5.3 4.6 2020 to 2023 5.5 8.8 2024 −0.3 6.7 −2.1 4.6 NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "14  The fund"
 },
 {
  "href": "chapters/groups.html#fig-groups-subgroups",
  "objectID": "chapters/groups.html#fig-groups-subgroups",
  "section": "Figure 7.1",
  "text": "Direction of findings by group, named close to the review’s words, and outcome. A small dot marks what is described or advised only; the fill shows the credit. Source: Xu (undated), with studies added since where there are any. Groups under the heads of their dimensions against outcomes, with marks for better, worse, mixed and unchanged, and dots where the review only describes; the table below has every line. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#tbl-groups-subgroups",
  "objectID": "chapters/groups.html#tbl-groups-subgroups",
  "section": "Table 7.1",
  "text": "Findings on groups of people. A dash stands where nothing is compared. Source: Xu (undated), with studies added since where there are any. Kind Named here Compared with Outcome Direction Credited to Age age – Poverty: poverty reduction Described Ding et al. 2023; Luo et al. 2021 (jointly) the elderly – Financial protection: economic performance Mixed Cheng & Zhang 2012 (by place) the elderly – Financial protection: actual medical expenditure; incidence of major disease expenditure No change Cheng & Zhang 2012 (by place) the elderly – Health: health Improves Cheng & Zhang 2012 (alone) the elderly – Use of care: rate of use of medical care; care forgone because of poverty Improves Cheng & Zhang 2012 (alone) the elderly not stated Use of care: hospitalisation rate Described Ding et al. 2023; Luo et al. 2021 (jointly) Gender gender – Poverty: poverty reduction Described Ding et al. 2023; Luo et al. 2021 (jointly) men women Use of care: outpatient rate Described Ding et al. 2023; Luo et al. 2021 (jointly) Health or disability chronic disease – Poverty: poverty reduction Described Ding et al. 2023; Luo et al. 2021 (jointly) people in poor health not stated Poverty: targeting of poverty caused by illness Improves Li & Li 2021 (alone) people with chronic diseases – Benefit design: outpatient cover of chronic diseases Described Yip & Hsiao 2009 (alone) people with chronic diseases – Benefit design: outpatient and chronic disease cover Advised Yip & Hsiao 2009 (alone) people with chronic diseases not stated Poverty: targeting of poverty caused by illness Improves Li & Li 2021 (alone) people with high medical expenses not stated Poverty: targeting of poverty caused by illness Improves Li & Li 2021 (alone) Socioeconomic status economically disadvantaged high-income group Income: earnings growth Improves Luo & Yan 2022; Zhao 2021 (jointly) farmers of low and intermediate income high-income farmers Income: rise in income Improves Qi 2011 (by place) farmers of low and intermediate income – Income: dependence on the economic climate Described Qi 2011 (by place) high-income farmers farmers of low and intermediate income Income: rise in income Mixed Qi 2011 (by place) high-income group economically disadvantaged Income: earnings growth Improves Luo & Yan 2022; Zhao 2021 (jointly) high-income group low-income group Equity: poverty reduction by income stratum Worsens Luo & Yan 2022; Zhao 2021 (by place) high-income group low-income group Poverty: poverty vulnerability Improves Luo & Yan 2022; Zhao 2021 (by place) high-income groups other income groups Equity: distribution of the gain against poverty Worsens Luo & Yan 2022; Zhao 2021 (jointly) income groups – Equity: reverse distribution between income groups Worsens Luo & Yan 2022; Zhao 2021 (by place) income groups – Financial protection: likelihood of catastrophic medical expenses Described Luo & Yan 2022; Zhao 2021 (jointly) low-income families – Financial protection: protection of low-income families Advised Zhang et al. 2021 (alone) low-income group high-income group Poverty: poverty No change Luo & Yan 2022; Zhao 2021 (by place) low-income groups highest-income households Financial protection: catastrophic medical spending No change Zhang et al. 2021 (alone) low-income groups middle-class and upper-class families Financial protection: conflict between need and ability to pay Worsens Zhang et al. 2021 (by place) low-income groups – Financial protection: economic risk No change Zhang et al. 2021 (by place) low-income groups – Financial protection: protection of low-income groups Advised Jin et al. 2020; Liu et al. 2017; Wang et al. 2020 (jointly) lowest-income families highest-income families Financial protection: catastrophic medical spending Described Zhang et al. 2021 (alone) middle-class and upper-class families low-income groups Financial protection: burden of medical expense Improves Zhang et al. 2021 (by place) people of low to medium consumption not stated Poverty: targeting of poverty caused by illness Improves Li & Li 2021 (alone) people with limited incomes – Financial protection: economic protection Mixed Zhang et al. 2021 (by place) socioeconomic groups – Equity: disparities across socioeconomic groups Improves Zheng et al. 2021 (alone) vulnerable groups and low-income groups – Equity: overall equality of medical services Advised Huang & Wu 2020; Ma & Li 2021; Zhang et al. 2021; Zheng et al. 2021 (jointly) wealthy people of reduced income Distribution of income: difference in earnings growth Worsens Luo & Yan 2022; Zhao 2021 (jointly) other groups by need – Equity: differences in individual power Advised Zhai 2021 (alone) groups by need – Governance: coordination and integration Advised Zhai 2021 (alone) Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#fig-groups-regions",
  "objectID": "chapters/groups.html#fig-groups-regions",
  "section": "Figure 7.2",
  "text": "Direction of findings by region, named close to the review’s words, and outcome. A mark joins findings under one name; names that differ are kept apart. A small dot marks what is described or advised only; the fill shows the credit. Source: Xu (undated), with studies added since where there are any. Regions under the kind of division that they belong to against outcomes, with marks for better, worse, mixed and unchanged; the table below has every line. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#tbl-groups-regions",
  "objectID": "chapters/groups.html#tbl-groups-regions",
  "section": "Table 7.2",
  "text": "Findings on regions, named close to the review’s words. A dash stands where nothing is compared. Source: Xu (undated), with studies added since where there are any. Kind Named here Compared with Outcome Direction Credited to east, centre and west central and western China eastern China Health: level of health Improves Meng et al. 2024 (alone) central and western China eastern zone Poverty: poverty reduction Improves Gao & Ding 2021 (alone) central and western China – Poverty: frequency of poverty vulnerability Improves Gao & Ding 2021 (alone) central and western agricultural regions metropolitan regions Equity: reverse subsidy Worsens Peng & Yue 2020; Ren et al. 2022 (jointly) central and western agricultural regions not stated Equity: effect of the policy tilt Improves Peng & Yue 2020; Ren et al. 2022 (jointly) eastern region central and western areas Poverty: incidence of poverty vulnerability Mixed Gao & Ding 2021 (by place) western and central China eastern area Poverty: poverty reduction Improves Gao & Ding 2021 (alone) western and central China eastern region Poverty: cause of the regional difference Described Gao & Ding 2021 (alone) western and central China eastern region Poverty: incidence of poverty vulnerability Improves Gao & Ding 2021 (by place) western region not stated Use of care: use of hospital care Described Qiu et al. 2011 (by place) other places Beijing – Cost control: payment methods Advised Liu et al. 2017 (alone) Beijing – Governance: data monitoring and dynamic evaluation Advised Liu et al. 2017 (alone) areas where the NCMS had been implemented – Financial protection: hospitalisation reimbursement rate; reimbursement ratio Improves Huang & Wu 2020; Yan et al. 2022 (jointly) richer and poorer places Dongguan, Taicang and other relatively developed regions – Financial protection: share of expenses paid by the individual; outpatient benefit rate Improves Qiu et al. 2011 (by place) Dongguan, Taicang and other relatively developed regions – Governance: uniform financing criteria and benefits Improves Qiu et al. 2011 (by place) developed regions underdeveloped regions Governance: path of integration Advised Qiu et al. 2011 (alone) less wealthy and wealthier areas wealthier areas Equity: reverse subsidy Worsens Peng & Yue 2020 (alone) underdeveloped regions developed regions Governance: path of integration Advised Qiu et al. 2011 (alone) town and countryside rural areas – Resources between places: rural health construction Advised Peng & Yue 2020 (alone) rural areas urban areas Equity: reverse subsidy Worsens Peng & Yue 2020 (alone) urban and agricultural areas – Use of care: urban-rural difference in cost and use of inpatient care Described Peng & Yue 2020 (alone) villages and towns – Equity: inequality of risk sharing Worsens Peng & Yue 2020 (by place) Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#tbl-groups-gains",
  "objectID": "chapters/groups.html#tbl-groups-gains",
  "section": "Table 7.3",
  "text": "Who is said to gain more, opposite each other. An entry gives the outcome, the groups with their directions, and the works credited. Lines only pair entries for reading. Computed from Xu (undated), with studies added since where there are any. Dimension The worse off gain more The better off gain more Not plain Place of residence Health. central and western China: improves (Meng et al. 2024) Equity. reverse subsidy: worsens (Peng & Yue 2020) Equity. reverse subsidy: worsens; effect of the policy tilt: improves (Peng & Yue 2020; Ren et al. 2022) Poverty. eastern region: mixed; western and central China: improves; central and western China: improves (Gao & Ding 2021) Socioeconomic status Income. high-income farmers: mixed; farmers of low and intermediate income: improves (Qi 2011) Equity. distribution of the gain against poverty: worsens; poverty reduction by income stratum: worsens (Luo & Yan 2022; Zhao 2021) Poverty. people of low to medium consumption: improves (Li & Li 2021) Equity. reverse subsidy: worsens (Peng & Yue 2020) Financial protection. middle-class and upper-class families: improves; low-income groups: no change; low-income groups: worsens (Zhang et al. 2021) Income. high-income group: improves (10–15%); economically disadvantaged: improves (5%) (Luo & Yan 2022; Zhao 2021) Distribution of income. difference in earnings growth: worsens (Luo & Yan 2022; Zhao 2021) Poverty. high-income group: improves; low-income group: no change (Luo & Yan 2022; Zhao 2021) Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#tbl-groups-dimensions",
  "objectID": "chapters/groups.html#tbl-groups-dimensions",
  "section": "Table 7.4",
  "text": "The dimensions of PROGRESS-Plus, and what is said on each. Computed from Xu (undated), with studies added since where there are any. Dimension Studies Findings Of them claims of a change Groups or places, as worded Place of residence 11 32 14 areas where the NCMS had been implemented; Beijing; central and western agricultural regions; central and western China; developed regions; Dongguan, Taicang and other relatively developed regions; eastern region; less wealthy and wealthier areas; rural areas; underdeveloped regions; urban and agricultural areas; villages and towns; western and central China; western region Ethnicity or language 0 0 0 none Occupation 0 0 0 none Gender 2 2 0 gender; men Religion 0 0 0 none Education 0 0 0 none Socioeconomic status 11 23 16 economically disadvantaged; farmers of low and intermediate income; high-income farmers; high-income group; high-income groups; income groups; low-income families; low-income group; low-income groups; lowest-income families; middle-class and upper-class families; people of low to medium consumption; people with limited incomes; socioeconomic groups; vulnerable groups and low-income groups; wealthy Social capital 0 0 0 none Age 3 8 6 age; the elderly Health or disability 4 6 3 chronic disease; people in poor health; people with chronic diseases; people with high medical expenses Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "7  Groups"
 },
 {
  "href": "chapters/groups.html#fig-groups-gap-map",
  "objectID": "chapters/groups.html#fig-groups-gap-map",
  "section": "Figure 7.3",
  "text": "Evidence gap map: distinct studies / findings by dimension and outcome. All cells are of one size; a count is no strength. Source: Xu (undated), with studies added since where there are any. A grid of dimensions by outcomes, with counts in the cells that hold claims; cells without a finding are hatched. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "7  Groups"
 },
 {
  "href": "chapters/indicators.html#tbl-indicators-registry",
  "objectID": "chapters/indicators.html#tbl-indicators-registry",
  "section": "Table 15.1",
  "text": "The registry: what would be watched, and whether this report holds a figure. None read does not say that none exists. Source: the registry of indicators of this report, with definitions of this report. Indicator Domain Definition Better Finest level Figure Participation in the NCMS Coverage People enrolled as a share of those whom the scheme addresses, as printed. higher nation yes Enrolled in resident insurance (URRBMI) Coverage People enrolled in the integrated resident scheme. neither nation yes Fund per person enrolled, NCMS Funding Fund raised per person enrolled, as printed. neither province yes Fund income per person enrolled, resident insurance Funding Fund income of the integrated resident scheme over people enrolled; another series than the NCMS. neither nation yes Spent of the year’s income, resident insurance Fund sustainability Fund spending in per cent of fund income of the same year. lower nation yes Months of reserve, resident insurance Fund sustainability Accumulated balance in months of the same year’s spending. higher nation yes Accumulated balance per resident, all basic insurance Fund sustainability Accumulated balance of basic medical insurance, employee and resident schemes together, per resident. higher province yes Out-of-pocket share of total health expenditure Financial protection Household cash payments as a share of the nation’s health expenditure; not what patients of the scheme pay. lower nation yes Households with catastrophic health spending Financial protection Share of households whose health spending exceeds a limit, as the cited studies define it. lower household survey yes Financial hardship, SDG 3.8.2 as of March 2025 Financial protection People whose out-of-pocket spending is above 40 per cent of the discretionary budget. lower none read none read Share of inpatient cost reimbursed Financial protection Part of the cost of a hospital stay that insurance paid back, by survey. higher household survey yes Hospital admissions in a year Access Admissions in the past year for 100 people. neither household survey yes Advised admissions forgone for economic reasons, rural Access Share who stayed out of hospital for economic reasons among those advised to be admitted, as a reprint words it. lower household survey yes Last visit within the county Access Share of patients whose last visit was inside their county. higher household survey yes Readmission within a month Service quality Stays followed by another stay for the same cause within a set number of days. lower none read none read Patients satisfied with care Service quality Share of patients who say that they are satisfied with a visit or stay. higher none read none read Chronic patients treated by guideline Service quality Members with hypertension or diabetes whose care follows the guideline. higher none read none read Beds per 1,000 residents Resources Beds of all health institutions, not of hospitals alone, per 1,000 residents. neither province yes Primary hospital coverage rate Resources Named in the review without a definition: people, places or visits covered by primary hospitals. neither none read no public series Disposable income per head Economy Disposable income per resident, current prices; the nation’s figure here is the mean of provinces by residents. neither province yes Fiscal self-sufficiency Economy Public budget revenue in per cent of public budget spending; the nation’s figure here is the sum of provincial budgets. neither province yes Residents aged 65 and over Population Residents aged 65 and over in per cent of residents. neither county yes Residents registered in another township Population Residents whose household is registered in another township of the same county, in per cent of residents. neither county yes Residents registered in another county Population Residents whose household is registered in another county of the same province, in per cent of residents. neither county yes Residents registered in another province Population Residents whose household is registered in another province, in per cent of residents. neither county yes Floating population, official Population People who live away from where they are registered, less those who moved within the districts of one city. neither none read none read Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Licence: CC BY 4.0.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/indicators.html#tbl-indicators-levels",
  "objectID": "chapters/indicators.html#tbl-indicators-levels",
  "section": "Table 15.2",
  "text": "Indicators by domain and by the finest level for which this report holds a figure. Computed from the registry of indicators of this report. Domain County Province Nation Household survey None read Coverage 0 0 2 0 0 Funding 0 1 1 0 0 Fund sustainability 0 1 2 0 0 Financial protection 0 0 1 2 1 Access 0 0 0 3 0 Service quality 0 0 0 0 3 Resources 0 1 0 0 1 Economy 0 2 0 0 0 Population 4 0 0 0 1 Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Licence: CC BY 4.0.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/indicators.html#tbl-indicators-status",
  "objectID": "chapters/indicators.html#tbl-indicators-status",
  "section": "Table 15.3",
  "text": "Where each indicator stands: last figure, difference from the one before where both are of one series, and limit. Official and survey figures as printed, or computed from them, from the sources that the registry of indicators names; some survey figures were read in reprints. Indicator Unit Year Last figure Change Since Limit Standing Age, years Participation in the NCMS percent 2013 98.7 +1.2 2011 at least 95 inside 11 Enrolled in resident insurance (URRBMI) million people 2024 947 −16 2023 – – 0 Fund per person enrolled, NCMS yuan 2014 410.9 +40.3 2013 – – 10 Fund income per person enrolled, resident insurance yuan 2024 1,180 +83 2023 – – 0 Spent of the year’s income, resident insurance percent 2024 95.4 −3.6 2023 at most 100 inside 0 Months of reserve, resident insurance months 2024 9.2 +0.4 2023 at least 6 inside 0 Accumulated balance per resident, all basic insurance yuan 2023 3,406 +1,173 2020 – – 1 Out-of-pocket share of total health expenditure percent 2024 27.5 +0.2 2023 at most 25 outside 0 Households with catastrophic health spending percent 2011 12.9 – – – – 13 Share of inpatient cost reimbursed percent 2011 46.9 +32.5 2003 – – 13 Hospital admissions in a year percent 2011 8.8 +5.2 2003 – – 13 Advised admissions forgone for economic reasons, rural percent 2018 10.2 −14.3 1998 – – 6 Last visit within the county percent 2018 87.1 – – at least 90 outside 6 Beds per 1,000 residents beds per 1,000 2023 7.23 +0.77 2020 – – 1 Disposable income per head yuan 2023 39,381 +6,927 2020 – – 1 Fiscal self-sufficiency percent 2023 49.6 +2.0 2020 – – 1 Residents aged 65 and over percent 2020 13.5 +4.6 2010 – – 4 Residents registered in another township percent 2020 13.4 +6.6 2010 – – 4 Residents registered in another county percent 2020 12.7 +6.4 2010 – – 4 Residents registered in another province percent 2020 8.9 +2.4 2010 – – 4 Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Licence: CC BY 4.0.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/indicators.html#tbl-indicators-limits",
  "objectID": "chapters/indicators.html#tbl-indicators-limits",
  "section": "Table 15.4",
  "text": "Limits and where they come from. Ours is a choice of this report, to be argued with. Source: the registry of indicators of this report and the parameters of this edition. Indicator Limit Where it comes from Participation in the NCMS at least 95 ours Spent of the year’s income, resident insurance at most 100 parameter spent_share_limit; above it the year closes with a deficit Months of reserve, resident insurance at least 6 parameter reserve_months_floor; ours Out-of-pocket share of total health expenditure at most 25 Outline of the Healthy China 2030 Plan, 2016: the aim for 2030 Last visit within the county at least 90 ours Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Licence: CC BY 4.0.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/indicators.html#fig-indicators-ages",
  "objectID": "chapters/indicators.html#fig-indicators-ages",
  "section": "Figure 15.1",
  "text": "Year of the last figure of each indicator; the upright line is the last year of this edition, orange marks figures that are old. Official and survey figures from the sources that the registry of indicators names. A dot for each indicator on a line of years, with an upright line at the last year of this edition; the table of standing gives the years. Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Licence: CC BY 4.0.",
  "title": "15  Indicators"
 },
 {
  "href": "chapters/integration.html#tbl-integration-mechanisms",
  "objectID": "chapters/integration.html#tbl-integration-mechanisms",
  "section": "Table 4.1",
  "text": "Mechanisms of the input level by kind, with the number of distinct studies that the review credits alone, jointly, by position or unclearly, each counted once under its firmest credit, and the number of places that name no study. Who is named, not how strong the evidence is. Source: Xu (undated). Mechanism Standing Alone Joint By position Unclear No study Unified financing in force 1 0 1 0 2 Unified catalogue in force 0 0 0 0 2 Wider and higher reimbursement recommended 1 0 0 0 1 Unified management in force 1 0 0 0 2 Information platform recommended 1 0 0 2 1 Unified benefits in force 1 0 0 0 1 Targeting described 1 0 0 0 0 Payment for services criticised 0 2 0 0 0 Major-disease cover in force 1 2 0 0 0 Policies that favour poor regions in force 1 2 0 0 1 Integration of the resident schemes in force 3 7 2 0 12 One-step integration recommended 1 0 0 0 0 Staged integration recommended 1 0 0 2 2 Fair financing recommended 1 4 0 0 0 Payment by disease type recommended 0 2 0 0 0 Prepaid total recommended 0 2 0 0 0 Payment per head recommended 0 2 0 0 0 Contributions by income tier recommended 0 2 0 0 0 Wider coverage recommended 0 2 0 0 0 Less economic inequality recommended 0 2 0 0 0 Regional allocation of resources recommended 0 2 0 0 0 Unequal regions described 2 4 2 0 10 Separate institutions criticised 1 0 0 0 2 Local fiscal capacity described 1 0 0 0 2 Economic level described 3 0 1 0 0 Inclusiveness and its lack criticised 0 2 0 0 1 Reverse subsidy warned of 1 1 1 0 0 Induced demand warned of 0 2 1 0 1 Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#fig-integration-standing",
  "objectID": "chapters/integration.html#fig-integration-standing",
  "section": "Figure 4.1",
  "text": "How the review speaks of each mechanism of the input level, and on whose word. Of a risk or a condition, recommended means that something against it is asked for. All marks are of one size: the filling is the firmest credit, not the number of studies. Source: Xu (undated). A grid of mechanisms by stance: effects reported, recommended, warned of, criticised or described, the fill of a mark for the firmest credit. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-merger",
  "objectID": "chapters/integration.html#tbl-integration-merger",
  "section": "Table 4.2",
  "text": "What the review credits to studies of the merger itself, in reading order. Source: Xu (undated). Finding Kind Credited to Credit While the NCMS and the URBMI were merged, one set of financing standards, reimbursement ratios and catalogues raised the use of medical services by rural people considerably. claim nobody named no work named Once insurance was integrated where the NCMS had run, the hospitalisation reimbursement rate improved significantly. claim Huang & Wu 2020; Yan et al. 2022 joint Once insurance was integrated where the NCMS had run, the reimbursement ratio improved significantly. claim Huang & Wu 2020; Yan et al. 2022 joint Integration built on the NCMS reaches poverty brought on by illness effectively. claim Li & Li 2021 by position Integration built on the NCMS lowered the incidence of illness-caused poverty among rural residents significantly, by 6.57%. claim Li & Li 2021 by position In developed places such as Dongguan and Taicang the integration model can lower the share of expenses that rural people bear themselves. claim Qiu et al. 2011 by position In developed places such as Dongguan and Taicang integration can lift the outpatient benefit rate. claim Qiu et al. 2011 by position In developed places such as Dongguan and Taicang the integration model can make financing criteria and benefits uniform. claim Qiu et al. 2011 by position Health care resources are less unbalanced thanks to integration. claim Qiu et al. 2011 by position Unified urban and rural cover improves how beneficiaries rate their own health. claim Zheng et al. 2021 alone Unified urban and rural cover improves the psychological condition of beneficiaries. claim Zheng et al. 2021 alone Unified urban and rural cover improves clinical indicators of beneficiaries’ health. claim Zheng et al. 2021 alone Unified cover narrows the gap in health outcomes between town and countryside. claim Zheng et al. 2021 alone Unified cover lessens disparities across socioeconomic groups. claim Zheng et al. 2021 alone With integration people use medical services more. claim Ma & Li 2021; Qi 2011; Yu 2015 joint With integration overall medical care rises. claim Ma & Li 2021; Qi 2011; Yu 2015 joint With integration out-of-pocket medical costs rise as well. claim Ma & Li 2021; Qi 2011; Yu 2015 joint Health coverage became better through integration. claim He & Shen 2021 alone Integration has made health inequality as a whole worse. claim He & Shen 2021 alone The health inequality that integration made worse tends to grow with time. claim He & Shen 2021 alone The NCMS in practice and its integration have done much for health. claim Bie et al. 2024; Zhang et al. 2024 joint Insurance should be integrated with care. advice Peng & Yue 2020 alone Better system design should make integration effective. advice Peng & Yue 2020 alone Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-findings",
  "objectID": "chapters/integration.html#tbl-integration-findings",
  "section": "Table 4.3",
  "text": "The findings behind the other mechanisms of the input level, in reading order. Source: Xu (undated). Behind Finding Kind Credited to Credit Unified financing; Unified catalogue; Unified benefits While the NCMS and the URBMI were merged, one set of financing standards, reimbursement ratios and catalogues raised the use of medical services by rural people considerably. claim nobody named no work named Targeting Integration built on the NCMS reaches poverty brought on by illness effectively. claim Li & Li 2021 by position Targeting The targeting of illness-caused poverty works more clearly for people in poor health. claim Li & Li 2021 alone Targeting The targeting of illness-caused poverty works more clearly for people with chronic diseases. claim Li & Li 2021 alone Targeting The targeting of illness-caused poverty works more clearly for people of low to medium consumption. claim Li & Li 2021 alone Targeting The targeting of illness-caused poverty works more clearly for people with high medical expenses. claim Li & Li 2021 alone Unified financing; Wider and higher reimbursement Integration, through uniform financing standards and a wider scope of reimbursement among other means, still has to narrow the urban-rural disparity in poverty. advice Ren et al. 2022 alone Economic level Economic conditions remain the chief obstacle to fairness. argument Ren et al. 2022 alone Unequal regions What integration achieves also depends on regional heterogeneity. claim Meng et al. 2024 by position Unequal regions Health improved far more in central and western China than in eastern China. claim Meng et al. 2024 alone Reverse subsidy Because resources are unequally distributed, families of small means pay for the treatment of wealthier areas. argument Peng & Yue 2020 alone Reverse subsidy So that integration keeps its true effect, the NCMS should go on attending to the plight of families of small means. advice Peng & Yue 2020 alone Economic level The merging of urban and rural insurance has to be based on the level of economic growth. advice Qiu et al. 2011 alone Unified financing; Unified benefits In developed places such as Dongguan and Taicang the integration model can make financing criteria and benefits uniform. claim Qiu et al. 2011 by position Staged integration The merger should go forward by stages. advice Qiu et al. 2011 alone One-step integration Developed regions can integrate in one step. advice Qiu et al. 2011 alone Local fiscal capacity; Staged integration Underdeveloped regions should integrate layer by layer, to balance pressure on public budgets against demand for insurance. advice Qiu et al. 2011 alone Unequal regions Regional heterogeneity came with a more notable rise in hospital use in the western region. claim Qiu et al. 2011 by position Reverse subsidy Reverse subsidy, such as arises from the urban-rural gap in cost, calls for vigilance. advice Qiu et al. 2011 by position Unified benefits; Fair financing Integration in practice should rest on fair financing and equal benefits. advice Qiu et al. 2011 alone Separate institutions; Unified management Unified management should reduce the cost of keeping institutions apart. advice Qiu et al. 2011 alone Separate institutions; Information platform Shared information platforms should reduce the cost of keeping institutions apart. advice Qiu et al. 2011 alone Payment for services; Payment by disease type; Prepaid total; Payment per head; Induced demand Payment should move from services to disease types, a total budget paid in advance or a sum per head, to restrain excessive treatment. advice Liu et al. 2017; Luo et al. 2021 joint Fair financing; Contributions by income tier Contributions by income tier should make financing fairer. advice Liu et al. 2017; Luo et al. 2021 joint Unequal regions Differences between regions have been visible in the running of the NCMS for a long time. claim Gao & Ding 2021 by position Major-disease cover Major disease insurance under the NCMS made poverty vulnerability less frequent among families in central and western China. claim Gao & Ding 2021 alone Major-disease cover The effect on poverty is clearer in central and western China, and the advantage is much greater than in the east. claim Gao & Ding 2021 alone Policies that favour poor regions In the poorer central and western regions the tilt of policy in their favour has the more obvious effect. claim Peng & Yue 2020; Ren et al. 2022 joint Reverse subsidy In the farming regions of central and western China income per head and use of care are so low that medical resources may move from countryside to cities, which endangers fairness. argument Peng & Yue 2020; Ren et al. 2022 joint Major-disease cover Major disease insurance reduces poverty much more deeply in western and central China than in the east. claim Gao & Ding 2021 alone Major-disease cover The incidence of poverty vulnerability fell more in the central and western areas. claim Gao & Ding 2021 by position Major-disease cover In the eastern region the effect on poverty vulnerability was somewhat limited. claim Gao & Ding 2021 by position Economic level; Policies that favour poor regions The regional difference in the effect on poverty comes from the weak economy and scarce medical resources of western and central China, where a favouring policy has the higher marginal utility. argument Gao & Ding 2021 alone Wider coverage; Inclusiveness and its lack Coverage has to be expanded actively if regional heterogeneity is to be met and the system to include all. advice Meng et al. 2024; Ren et al. 2022 joint Less economic inequality; Inclusiveness and its lack Economic inequities have to be reduced if regional heterogeneity is to be met and the system to include all. advice Meng et al. 2024; Ren et al. 2022 joint Regional allocation of resources; Inclusiveness and its lack Resources have to be allocated better between regions if regional heterogeneity is to be met and the system to include all. advice Meng et al. 2024; Ren et al. 2022 joint Unequal regions Regional imbalance is still a fundamental problem of the NCMS. claim Yu 2015 alone Induced demand Demand for care is rather elastic, so that subsidised prices stimulate it and cancel the control of costs. argument Cheng & Zhang 2012 by position Induced demand The economic performance of the NCMS was limited. claim Cheng & Zhang 2012 by position Economic level Farmers of low and middle income also depend on a helpful economic climate outside. claim Qi 2011 by position Major-disease cover Bringing in critical illness insurance widens the income gap indirectly. claim Luo & Yan 2022; Zhao 2021 joint Fair financing The way of financing should be improved for the sake of fair distribution. advice Jin et al. 2020; Liu et al. 2017; Wang et al. 2020 joint Reverse subsidy Town and countryside differ significantly in what inpatient care costs and how much it is used. claim Peng & Yue 2020 alone Reverse subsidy Because inpatient cost and use differ, rural money may come to subsidise urban insurance funds once insurance is unified. argument Peng & Yue 2020 alone Unequal regions Insurance differs by region and by group. argument Huang & Wu 2020; Ma & Li 2021; Zhang et al. 2021; Zheng et al. 2021 joint Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-paths",
  "objectID": "chapters/integration.html#tbl-integration-paths",
  "section": "Table 4.4",
  "text": "Two ways of merging, side by side; a dash where the review says nothing. Source: Xu (undated). Aspect One-step integration Staged integration What it is Developed regions merge their schemes at once. Merging in layers or phases, meant for underdeveloped regions. Meant for developed regions underdeveloped regions What is expected of it – Fiscal pressure and demand for insurance in balance Standing recommended recommended Studies, alone Qiu et al. 2011 Qiu et al. 2011 Studies, unclear – Liu et al. 2017; Luo et al. 2021 Findings behind it advice: 1 advice: 2 Claims of an effect 0 0 Places in the review §3.2.1 ¶4 §3.2.1 ¶4; §4.1 ¶2; §4.3 ¶3 Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-unified",
  "objectID": "chapters/integration.html#tbl-integration-unified",
  "section": "Table 4.5",
  "text": "What integration is said to make one, with the effects reported and who is credited; a dash where the review states none. Source: Xu (undated). Made one Standing What is reported, and on whose word Recommended or described by Places Unified financing in force A narrower urban-rural gap; more use of services by rural people (nobody named); Listed among what the model of Dongguan and Taicang can do (Qiu et al. 2011) Ren et al. 2022 4 Equal contributions in force – – 1 Unified benefits in force A narrower urban-rural gap; more use of services by rural people (nobody named); Listed, after financing, among what the model of Dongguan and Taicang can do (Qiu et al. 2011) Qiu et al. 2011 3 Unified catalogue in force Rural people use medical services considerably more (nobody named) – 2 Unified fund management in force – – 1 Unified management in force – Qiu et al. 2011 3 Information platform recommended – Liu et al. 2017; Luo et al. 2021; Qiu et al. 2011 3 Overall coordination in force Health performance and poverty reduction improved significantly (nobody named) – 2 Treatment support in force – – 1 Unified standards in force Better effects of policy (nobody named) – 1 Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-regions",
  "objectID": "chapters/integration.html#tbl-integration-regions",
  "section": "Table 4.6",
  "text": "Findings of the input level that name a region, in the division of the text itself; a dash where nothing is set against it. Source: Xu (undated). Region Set against What is said Kind Credited to Credit areas where the NCMS had been implemented – Once insurance was integrated where the NCMS had run, the hospitalisation reimbursement rate improved significantly. claim Huang & Wu 2020; Yan et al. 2022 joint areas where the NCMS had been implemented – Once insurance was integrated where the NCMS had run, the reimbursement ratio improved significantly. claim Huang & Wu 2020; Yan et al. 2022 joint regions of China – What integration achieves also depends on regional heterogeneity. claim Meng et al. 2024 by position central and western China eastern China Health improved far more in central and western China than in eastern China. claim Meng et al. 2024 alone less wealthy and wealthier areas wealthier areas Because resources are unequally distributed, families of small means pay for the treatment of wealthier areas. argument Peng & Yue 2020 alone Dongguan, Taicang and other relatively developed regions – In developed places such as Dongguan and Taicang the integration model can lower the share of expenses that rural people bear themselves. claim Qiu et al. 2011 by position Dongguan, Taicang and other relatively developed regions – In developed places such as Dongguan and Taicang integration can lift the outpatient benefit rate. claim Qiu et al. 2011 by position Dongguan, Taicang and other relatively developed regions – In developed places such as Dongguan and Taicang the integration model can make financing criteria and benefits uniform. claim Qiu et al. 2011 by position developed regions underdeveloped regions Developed regions can integrate in one step. advice Qiu et al. 2011 alone underdeveloped regions developed regions Underdeveloped regions should integrate layer by layer, to balance pressure on public budgets against demand for insurance. advice Qiu et al. 2011 alone western region – Regional heterogeneity came with a more notable rise in hospital use in the western region. claim Qiu et al. 2011 by position central and western China – Major disease insurance under the NCMS made poverty vulnerability less frequent among families in central and western China. claim Gao & Ding 2021 alone central and western China eastern zone The effect on poverty is clearer in central and western China, and the advantage is much greater than in the east. claim Gao & Ding 2021 alone central and western agricultural regions – In the poorer central and western regions the tilt of policy in their favour has the more obvious effect. claim Peng & Yue 2020; Ren et al. 2022 joint central and western agricultural regions metropolitan regions In the farming regions of central and western China income per head and use of care are so low that medical resources may move from countryside to cities, which endangers fairness. argument Peng & Yue 2020; Ren et al. 2022 joint western and central China eastern area Major disease insurance reduces poverty much more deeply in western and central China than in the east. claim Gao & Ding 2021 alone western and central China eastern region The incidence of poverty vulnerability fell more in the central and western areas. claim Gao & Ding 2021 by position eastern region central and western areas In the eastern region the effect on poverty vulnerability was somewhat limited. claim Gao & Ding 2021 by position western and central China eastern region The regional difference in the effect on poverty comes from the weak economy and scarce medical resources of western and central China, where a favouring policy has the higher marginal utility. argument Gao & Ding 2021 alone Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-subsidy-places",
  "objectID": "chapters/integration.html#tbl-integration-subsidy-places",
  "section": "Table 4.7",
  "text": "Where the review warns of reverse subsidy. Source: Xu (undated). Place Words What the place says Stance Works cited §3.2.1 ¶3 pay for the medical treatment of wealthier areas Asks that poor families who bear the costs of richer areas stay in view, since resources are unevenly spread. warned of Peng & Yue 2020 §3.2.1 ¶4 reverse subsidy Calls for vigilance; the gap of costs between town and country is the example. warned of Qiu et al. 2011 §3.2.2 ¶2 reverse subsidy dilemma Low income and little use of services in poor regions let medical resources drift from country to town. warned of Peng & Yue 2020; Ren et al. 2022 §3.5 ¶3 reverse subsidies from rural to urban medical insurance funds Inpatient cost and use differ so much between town and country that money may flow the wrong way after unification. warned of Peng & Yue 2020 Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-subsidy-findings",
  "objectID": "chapters/integration.html#tbl-integration-subsidy-findings",
  "section": "Table 4.8",
  "text": "The findings behind these warnings. Source: Xu (undated). Finding Kind Credited to Credit Because resources are unequally distributed, families of small means pay for the treatment of wealthier areas. argument Peng & Yue 2020 alone So that integration keeps its true effect, the NCMS should go on attending to the plight of families of small means. advice Peng & Yue 2020 alone Reverse subsidy, such as arises from the urban-rural gap in cost, calls for vigilance. advice Qiu et al. 2011 by position In the farming regions of central and western China income per head and use of care are so low that medical resources may move from countryside to cities, which endangers fairness. argument Peng & Yue 2020; Ren et al. 2022 joint Town and countryside differ significantly in what inpatient care costs and how much it is used. claim Peng & Yue 2020 alone Because inpatient cost and use differ, rural money may come to subsidise urban insurance funds once insurance is unified. argument Peng & Yue 2020 alone Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-illustration-inputs",
  "objectID": "chapters/integration.html#tbl-integration-illustration-inputs",
  "section": "Table 4.9",
  "text": "Assumed inputs of the illustration. Invented round numbers, estimates of nothing; each is a parameter of the report. Parameter Assumption Invented value rural_use_per_100 Stays in hospital a year for 100 rural members 10.0 urban_use_per_100 Stays in hospital a year for 100 urban members 12.0 rural_cost_yuan Yuan that the pool pays for a rural member’s stay 4,000.0 urban_cost_yuan Yuan that the pool pays for an urban member’s stay 6,000.0 rural_share_percent Rural members, % of all members 60.0 Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-illustration-steps",
  "objectID": "chapters/integration.html#tbl-integration-illustration-steps",
  "section": "Table 4.10",
  "text": "The illustration step by step. Computed from invented inputs; a negative amount moves the other way. Step Yuan a year (invented inputs) Pool pays for a rural member 400 Pool pays for an urban member 720 Every member pays 528 A rural member pays for others 128 of it: gap in use alone 32 of it: gap in cost alone 80 of it: both gaps at once 16 An urban member receives 192 Moves for 100 members of the pool 7,680 Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-illustration-ratios",
  "objectID": "chapters/integration.html#tbl-integration-illustration-ratios",
  "section": "Table 4.11",
  "text": "What a rural member pays for others, yuan a year, if urban use and cost are these multiples of the assumed rural ones. Invented inputs; negative where rural members are paid for. If urban members have Urban use × 0.6 Urban use × 0.8 Urban use × 1 Urban use × 1.2 Urban use × 1.5 Urban cost × 0.8 −83 −58 −32 −6 32 Urban cost × 1 −64 −32 0 32 80 Urban cost × 1.25 −40 0 40 80 140 Urban cost × 1.5 −16 32 80 128 200 Urban cost × 2 32 96 160 224 320 Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#fig-integration-illustration",
  "objectID": "chapters/integration.html#fig-integration-illustration",
  "section": "Figure 4.2",
  "text": "Use gap and cost gap together make the transfer: invented inputs, drawn to show the mechanism and not its size in China. Rising lines, one for each ratio of urban to rural use, of the transfer over the ratio of costs, each with its ratio at its end; a diamond marks the assumed inputs. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/integration.html#tbl-integration-illustration-shares",
  "objectID": "chapters/integration.html#tbl-integration-illustration-shares",
  "section": "Table 4.12",
  "text": "The transfer by the rural share of the members, yuan a year. Invented inputs. Rural members, % A rural member pays for others An urban member receives Moves for 100 members 20 256 64 5,120 40 192 128 7,680 50 160 160 8,000 60 128 192 7,680 80 64 256 5,120 Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "4  Integration"
 },
 {
  "href": "chapters/management.html#fig-management-system",
  "objectID": "chapters/management.html#fig-management-system",
  "section": "Figure 9.1",
  "text": "The management and executive system as the abstract describes it: levels from the nation down to the town, the bodies named at each with what the study asks for, and what is reported of each dimension. Dashed: nothing is said. Source: Wang et al. (undated). A column of levels from national to town, beside it the departments or institutions that the abstract names, dashed where it names none, and marks by dimension for what is reported of the level, of the system only, or not at all. The five levels of the management and executive system (management_levels): One level. Levels by dimensions: what the management study reports (management_matrix): One level and dimension. The four dimensions of the management study (management_dimensions): One dimension. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-matrix",
  "objectID": "chapters/management.html#tbl-management-matrix",
  "section": "Table 9.1",
  "text": "What the study reports, by level and dimension. Source: Wang et al. (undated). Level Institution set-up Human resources structure Management costs Function national reported of the system only not reported of the system only provincial reported of the system only not reported of the system only municipal reported of the system only not reported of the system only county reported of the system only not reported of the system only town reported of the system only not reported of the system only Levels by dimensions: what the management study reports (management_matrix): One level and dimension. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-aims",
  "objectID": "chapters/management.html#tbl-management-aims",
  "section": "Table 9.2",
  "text": "Aims of the study and what its abstract answers. Source: Wang et al. (undated). Aim Answered How Place Find out how the scheme stands yes One sentence: the framework of the system has been set up. abstract ¶3 Find the problems in four dimensions at each level in part Three problems, in three of the four dimensions and mostly without a level. abstract ¶3 Recommend policies yes Four recommendations. abstract ¶4 Give the government a reference in theory and in statistics in part Recommendations are given; no statistic of the system is printed. abstract ¶4 Help the scheme to run healthily no a hope whose fulfilment the abstract cannot report – Aims of the management study (management_aims): One aim. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-phases",
  "objectID": "chapters/management.html#tbl-management-phases",
  "section": "Table 9.3",
  "text": "The phases in which the abstract places the scheme. Source: Wang et al. (undated). Phase State From To What follows for management pilot phase completed no date no date nothing is stated expansion phase entered no date no date The management and executive system of the nation meets great challenges. Phases of the scheme in the management study (management_phases): One phase. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-instruments",
  "objectID": "chapters/management.html#tbl-management-instruments",
  "section": "Table 9.4",
  "text": "Instruments by level: where the abstract states their use. Source: Wang et al. (undated). Instrument National Provincial Municipal County Town Document and literature review – – – – – Questionnaire – – – stated stated Field research – – – stated – National NCMS Statistical Forms, 2005 – – – stated – Instruments of the management study by level (management_instruments): One instrument and level. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-design",
  "objectID": "chapters/management.html#tbl-management-design",
  "section": "Table 9.5",
  "text": "What the abstract says of its sample, and what a reader would need besides. Source: Wang et al. (undated). Property Kind As printed Place Categories of counties that ran the scheme, told apart by the time at which they began factor three categories of counties abstract ¶2 Counties sampled from each category factor Approximately four counties abstract ¶2 Provinces in which counties were sampled factor ten provinces abstract ¶2 Samples in total, as stated total in total 144 samples abstract ¶2 By what the provinces, or in another reading of the sentence the counties, were chosen: place and social and economic development rule of choice selected according to geographical location and socioeconomic development abstract ¶2 What tells the categories apart: the time at which a county began rule of choice distinguished by starting time abstract ¶2 Year of the national statistical forms context National NCMS Statistical Forms, 2005 abstract ¶2 What one of the samples is: a county, a county questionnaire or a questionnaire of either level not reported nothing is printed abstract ¶2 How counties were chosen within a category not reported nothing is printed abstract ¶2 Counties that ran the scheme when the study was made not reported nothing is printed abstract ¶2 Starting years of the three categories not reported nothing is printed abstract ¶2 Questionnaires on county systems returned not reported nothing is printed abstract ¶2 Questionnaires on town systems returned not reported nothing is printed abstract ¶2 Towns taken in each county not reported nothing is printed abstract ¶2 Share of questionnaires answered not reported nothing is printed abstract ¶2 Counties visited not reported a number of counties abstract ¶2 Year of the questionnaire not reported At the time when the research was conducted abstract ¶2 Sampling design of the management study (sampling_design): One property of the sample. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-readings",
  "objectID": "chapters/management.html#tbl-management-readings",
  "section": "Table 9.6",
  "text": "Counties that the stated factors imply, by both readings of the sentence, beside the samples stated. Least and below bound the product, since one factor is approximate. Computed from Wang et al. (undated). Reading Implied Least Below Stated Stated less implied Agrees the number of counties holds in every province 120 105.0 135.0 144 24 no it holds over all provinces together 12 10.5 13.5 144 132 no Sampling design of the management study (sampling_design): One property of the sample. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-factors",
  "objectID": "chapters/management.html#tbl-management-factors",
  "section": "Table 9.7",
  "text": "What each factor would have to be for the stated total, the others as stated. Computed from Wang et al. (undated). Factor Stated Called approximate Needed for the total Allowed as stated Place Categories of counties that ran the scheme, told apart by the time at which they began 3 no 3.6 no abstract ¶2 Counties sampled from each category 4 yes 4.8 no abstract ¶2 Provinces in which counties were sampled 10 no 12.0 no abstract ¶2 Sampling design of the management study (sampling_design): One property of the sample. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#fig-management-precision",
  "objectID": "chapters/management.html#fig-management-precision",
  "section": "Figure 9.2",
  "text": "Margin of error of a share of one half by sample size, had the counties been a random sample; the abstract does not say that they were. Computed by the formulas of Cochran (1977) and Kish (1965). Two falling curves over sample size; the one for the larger design effect lies above. Dashed lines mark the stated number of samples and the two implied numbers of counties. Questionnaire on how the scheme is managed and carried out in a county (county_form): One filled form of a county. The joint executive office that the management study proposes (joint_office): One property of the office. Aims of the management study (management_aims): One aim. The four dimensions of the management study (management_dimensions): One dimension. Instruments of the management study by level (management_instruments): One instrument and level. The five levels of the management and executive system (management_levels): One level. Levels by dimensions: what the management study reports (management_matrix): One level and dimension. Phases of the scheme in the management study (management_phases): One phase. Problems and needs that the management study reports (management_problems): One problem or need, or one part of it. Recommendations of the management study (management_recommendations): One recommendation or one part of it. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Which recommendation meets which problem (problem_recommendation_links): One link. Sampling design of the management study (sampling_design): One property of the sample. Questionnaire on how the scheme is carried out in a town (town_form): One filled form of a town. Licence: CC BY 4.0; to be stated by whoever brings the forms; the empty form is CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-precision",
  "objectID": "chapters/management.html#tbl-management-precision",
  "section": "Table 9.8",
  "text": "Margins of error in percentage points for a share of one half, had the counties been a random sample; the abstract does not say that they were. The finite frame takes all counties that ran the scheme in the year of the statistical forms. Computed by the formulas of Cochran (1977) and Kish (1965), the frame from the China Statistical Yearbook 2012. Sample Size Design effect 1 Design effect 2 Design effect 1, finite frame Design effect 2, finite frame implied over all provinces 12 28.3 40.0 28.1 39.7 implied in every province 120 8.9 12.7 8.1 11.5 stated 144 8.2 11.5 7.3 10.3 NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#fig-management-links",
  "objectID": "chapters/management.html#fig-management-links",
  "section": "Figure 9.3",
  "text": "Problems and needs of the study and its recommendations, joined as we read them; dashed links are arguable, a dashed orange box has none. Source: Wang et al. (undated). Two columns of boxes, problems and needs on the left and recommendations on the right, joined by lines, dashed where the link is arguable; a box without a link has a dashed orange edge. Problems and needs that the management study reports (management_problems): One problem or need, or one part of it. Recommendations of the management study (management_recommendations): One recommendation or one part of it. Which recommendation meets which problem (problem_recommendation_links): One link. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-office",
  "objectID": "chapters/management.html#tbl-management-office",
  "section": "Table 9.9",
  "text": "The proposed joint office: what is said of it and what is not. Source: Wang et al. (undated). Property As printed What kind of body unified executive office First scheme served NCMS Second scheme served Basic Medical Insurance for the Urban Employee scheme Whether the insurance of urban residents is served too not reported At which level of the system not reported Which department would direct it not reported Whether the funds of the two schemes would be joined not reported Number and origin of its staff not reported What it would cost or save not reported When it would be set up not reported Which result of the study supports it not reported The joint executive office that the management study proposes (joint_office): One property of the office. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-forms",
  "objectID": "chapters/management.html#tbl-management-forms",
  "section": "Table 9.10",
  "text": "How far the questionnaire forms are filled, by dimension. Source: Wang et al. (undated). Topic Questions, county Forms, county Answers, county Questions, town Forms, town Answers, town Institution set-up 4 0 0 3 0 0 Human resources 6 0 0 6 0 0 Management costs 3 0 0 2 0 0 Function 1 0 0 1 0 0 Questionnaire on how the scheme is managed and carried out in a county (county_form): One filled form of a county. Questionnaire on how the scheme is carried out in a town (town_form): One filled form of a town. Licence: CC BY 4.0; to be stated by whoever brings the forms; the empty form is CC BY 4.0.",
  "title": "9  The management system"
 },
 {
  "href": "chapters/management.html#tbl-management-shares",
  "objectID": "chapters/management.html#tbl-management-shares",
  "section": "Table 9.11",
  "text": "Shares of counties and towns that say yes, by the forms at hand. Bounds appear for counties drawn at random. Source: Wang et al. (undated). Level Question Answers Yes Share, % Lower bound, % Upper bound, % county Management department 0 0 – – – county Executive institution 0 0 – – – county Joint office 0 0 – – – town Executive office 0 0 – – – town Joint office 0 0 – – – Questionnaire on how the scheme is managed and carried out in a county (county_form): One filled form of a county. Questionnaire on how the scheme is carried out in a town (town_form): One filled form of a town. Licence: CC BY 4.0; to be stated by whoever brings the forms; the empty form is CC BY 4.0.",
  "title": "9  The management system"
 },
 {
  "href": "chapters/methods.html#tbl-methods-examples",
  "objectID": "chapters/methods.html#tbl-methods-examples",
  "section": "Table 18.1",
  "text": "Published examples and what the methods of this report compute from the same inputs, to the printed decimals. Quoted: the source was not read again for this table. Printed values from the sources named, computed values of this report. Method Input Printed Computed Agrees Source Source was Gini coefficient ten incomes 0.4620911 0.4620911 yes Documentation of R functions that print the Gini of the incomes of the help pages of the R package ineq read Atkinson index, aversion 0.5 ten incomes 0.1796591 0.1796591 yes Reference page of an R function for the index, which prints its outputs; incomes of the help pages of the R package ineq read Atkinson index, aversion 1 ten incomes 0.3518251 0.3518251 yes Reference page of an R function for the index, which prints its outputs; incomes of the help pages of the R package ineq read Atkinson index, aversion 2 ten incomes 0.6290111 0.6290111 yes Reference page of an R function for the index, which prints its outputs; incomes of the help pages of the R package ineq read Atkinson index with weights incomes of 10, 20 and 30 with weights 3, 1 and 1 0.05558586 0.05558586 yes Reference page of an R function for the index, which prints its outputs; incomes of the help pages of the R package ineq read Theil L five regional incomes 0.2326302 0.2326302 yes Help page of theil() in the R package REAT, after Stoermann 2009 read Slope index, groups unweighted in the regression deaths per 100,000 by education, least educated first, with people 104.4 104.4 yes Regidor, Journal of Epidemiology and Community Health 58, 2004, 900–903, table 1, invented example for 1990 read Concentration index the same −0.10 −0.11 no Regidor, Journal of Epidemiology and Community Health 58, 2004, 900–903, table 1, invented example for 1990 read Relative index, fitted worst over fitted best the same 2.40 2.28 no Regidor, Journal of Epidemiology and Community Health 58, 2004, 900–903, table 1, invented example for 1990 read Concentration index births attended by skilled staff by wealth fifth, poorest first, with people 0.0469506 0.0469506 yes WHO, R package healthequal 1.0.1, reference page of rci(), data OrderedSample read Adjusted Rand index two divisions of four items 0.57 0.57 yes scikit-learn, reference page of adjusted_rand_score read Holm’s procedure: tests rejected at 0.05 four p-values 2 2 yes GeeksforGeeks, Holm-Bonferroni method, worked example read Wilson interval, lower end 3 of 10 0.1077913 0.1077913 yes scipy 1.17.1, stats/tests/test_morestats.py, test_ci_wilson_method, which names R 3.6.2 (prop.test) read Wilson interval, upper end 3 of 10 0.6032219 0.6032219 yes scipy 1.17.1, stats/tests/test_morestats.py, test_ci_wilson_method, which names R 3.6.2 (prop.test) read Wilson interval, lower end 0 of 10 0.0 0.0 yes scipy 1.17.1, stats/tests/test_morestats.py, test_ci_wilson_method, which names R 3.6.2 (prop.test) read Wilson interval, upper end 0 of 10 0.2775328 0.2775328 yes scipy 1.17.1, stats/tests/test_morestats.py, test_ci_wilson_method, which names R 3.6.2 (prop.test) read Wilson interval, lower end 4 of 200 0.0078044264 0.0078044264 yes statsmodels 0.15.0, stats/tests/results/results_proportion.py, written from the R package binom read Wilson interval, lower end 18 of 20 0.6989663548 0.6989663548 yes statsmodels 0.15.0, stats/tests/results/results_proportion.py, written from the R package binom read Wilson interval, upper end 18 of 20 0.9721335188 0.9721335188 yes statsmodels 0.15.0, stats/tests/results/results_proportion.py, written from the R package binom read Standard error of a proportion 302 of 1,206 in an election poll 0.0125 0.0125 yes R package samplingbook, tests/testthat/tests_ch2.r, example of page 54 of Kauermann and Küchenhoff, Stichproben, 2010 read Standard error of a proportion, finite population 45 of 100, drawn from 300 0.0408 0.0408 yes R package samplingbook, tests/testthat/tests_ch2.r, example of page 53 of Kauermann and Küchenhoff, Stichproben, 2010 read Standard error of a mean, finite population three of five values 1.8 1.8 yes R package samplingbook, tests/testthat/tests_ch2.r, example of page 51 of Kauermann and Küchenhoff, Stichproben, 2010 read Sample size in a finite population margin of five points at 0.95, share of 0.2, population of 500 166 166 yes learn.liebler.xyz, Estimating sample sizes for proportions: finite population correction, quick example read Cohen’s kappa twenty patients, two doctors, yes or no 0.21 0.21 yes easycalculation.com, Cohen’s kappa index, worked example read Cohen’s kappa 19 items, three categories 0.4842 0.4842 yes statsmodels 0.15.0, stats/tests/test_inter_rater.py, TestUnweightedCohens, a printout of SAS read Entropy weight of the first column two columns of two values 0.358889 0.358889 yes scikit-criteria, tests/preprocessing/test_weighters.py, test_EntropyWeighter_simple_matrix read Published examples on which the methods are checked (worked_examples): One printed number of one example. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "18  Methods"
 },
 {
  "href": "chapters/methods.html#tbl-methods-differing",
  "objectID": "chapters/methods.html#tbl-methods-differing",
  "section": "Table 18.2",
  "text": "Examples whose printed number is not reached, with further decimals. Printed values from the sources named in the table above, computed values of this report. Method Printed Computed What is known Concentration index −0.10 −0.1075 The formula gives −0.107 from the printed table; the print seems cut, not rounded. Relative index, fitted worst over fitted best 2.40 2.2786 The line with the printed slope has another ratio at its ends than the one printed. Published examples on which the methods are checked (worked_examples): One printed number of one example. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "18  Methods"
 },
 {
  "href": "chapters/methods.html#tbl-methods-burdens",
  "objectID": "chapters/methods.html#tbl-methods-burdens",
  "section": "Table 18.3",
  "text": "Catastrophic spending on invented households under competing definitions. Synthetic: computed from invented households, which describe nobody. Definition People above, % Poorer half, % Richer half, % Mean excess, points 10 % of consumption 28.2 34.2 21.9 12.8 25 % of consumption 9.3 14.8 3.4 13.0 40 % of the capacity to pay (WHO) 11.2 18.4 3.4 34.5 SDG 3.8.2 of March 2025: 40 % of the discretionary budget 35.2 64.9 3.4 – Invented households for the definitions of catastrophic spending (invented_households): One invented household. Licence: CC BY 4.0.",
  "title": "18  Methods"
 },
 {
  "href": "chapters/methods.html#fig-methods-burdens",
  "objectID": "chapters/methods.html#fig-methods-burdens",
  "section": "Figure 18.1",
  "text": "Who is above the limit, by definition, in the poorer and the richer half of invented people. Synthetic: computed from invented households, which describe nobody. Two dots on a line for each definition, the share of the poorer and of the richer half above the limit; the table before gives the numbers. Invented households for the definitions of catastrophic spending (invented_households): One invented household. Licence: CC BY 4.0.",
  "title": "18  Methods"
 },
 {
  "href": "chapters/national.html#fig-national-enrolment",
  "objectID": "chapters/national.html#fig-national-enrolment",
  "section": "Figure 11.1",
  "text": "People enrolled by year and series, 2004 to 2024. The series count different people and are never joined; a line also breaks where the table behind it notes a break. Where the NCMS falls, provinces moved to integrated insurance: it is not people leaving. Official figures, some the remainder of an official total (the download marks them). Source: China Statistical Yearbooks, bulletins of the health ministry and the NHSA. Two panels of points and lines over the years, people enrolled in millions: the NCMS by itself, and resident insurance in parts that are not joined, each with its name at its end. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#tbl-national-ncms",
  "objectID": "chapters/national.html#tbl-national-ncms",
  "section": "Table 11.1",
  "text": "The NCMS by year, 2004 to 2018. Official figures; those in prices of 2012 are computed. A dash is a figure that no source read gives; from a row with a break on, years are not comparable with those before. Source: China Statistical Yearbooks, bulletins of the health ministry. Year Counties Enrolled, million Participation, % Fund per head, yuan Per head, yuan of 2012 Break before 2004 – 80 – – – 2005 678 179 75.7 42.1 52.6 2006 1,451 410 80.7 52.1 64.1 2007 2,451 726 86.2 58.9 69.2 2008 2,729 815 91.5 96.3 106.8 2009 2,716 833 94.2 113.4 126.7 2010 2,678 836 96.0 156.6 169.3 2011 2,637 832 97.5 246.2 252.6 2012 – 805 – – – 2013 2,489 802 98.7 370.6 – 2014 – 736 – 410.9 – yes 2015 – 670 – – – yes 2018 – 130 – – – yes NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Consumer price indices, preceding year = 100, 2000-2012 (cpi): One calendar year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#fig-national-fund-per-head",
  "objectID": "chapters/national.html#fig-national-fund-per-head",
  "section": "Figure 11.2",
  "text": "Fund of the NCMS per person enrolled, in current prices and in prices of 2012, 2005 to 2018; a line breaks at a year without a figure and where provinces began to leave the series. Official figures, deflated ones computed. Source: China Statistical Yearbooks, bulletins of the health ministry. Two lines over the years, yuan per person enrolled, one in current prices and one in constant prices, each with its name at its end; the line in constant prices ends with the price index. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Consumer price indices, preceding year = 100, 2000-2012 (cpi): One calendar year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#tbl-national-fund-use",
  "objectID": "chapters/national.html#tbl-national-fund-use",
  "section": "Table 11.2",
  "text": "What the fund of the NCMS took in, spent and paid for, 2004 to 2018; raised and spent in hundred million yuan. Official amounts, the rest computed; a dash where one of the figures is not known. Source: China Statistical Yearbooks, bulletins of the health ministry, quick report of the NHSA. Year Raised Spent Spent of raised, % Spent per person, yuan Per person, yuan of 2012 Uses per person 2005 – 61.8 – 34.5 43.1 0.68 2006 – 155.8 – 38.0 46.8 0.66 2007 – 346.6 – 47.7 56.1 0.62 2008 784.6 662.3 84.4 81.3 90.1 0.72 2009 944.4 922.9 97.7 110.8 123.8 0.91 2010 – 1,187.8 – 142.1 153.6 1.30 2011 2,047.6 1,710.2 83.5 205.6 210.9 1.58 2013 2,972.5 2,909.2 97.9 362.7 – 2.42 2014 – – – – – 2.24 2018 856.9 818.2 95.5 627.6 – – NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Consumer price indices, preceding year = 100, 2000-2012 (cpi): One calendar year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#tbl-national-residents",
  "objectID": "chapters/national.html#tbl-national-residents",
  "section": "Table 11.3",
  "text": "Resident insurance by year up to 2024, a series of its own; income and spending in hundred million yuan. Rows that count different people are not comparable. Official amounts (a year’s bulletin, else its quick report), the rest computed. Source: bulletins and quick reports of the NHSA. Year Who is counted Enrolled, million Income Spent Spent of income, % Spent per person, yuan 2018 residents, remaining NCMS left out 897 6,973.9 6,284.5 90.1 700 2018 residents, remaining NCMS included 1,028 7,830.8 7,102.7 90.7 691 2019 residents, integrated 1,025 8,575.5 – – – 2020 residents, integrated 1,017 9,014.0 8,115.3 90.0 798 2021 residents, integrated 1,009 9,724.5 9,296.4 95.6 922 2022 residents, integrated 983 10,128.9 9,353.4 92.3 951 2023 residents, integrated 963 10,569.7 10,457.7 98.9 1,086 2024 residents, integrated 947 11,180.9 10,661.5 95.4 1,126 NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#tbl-national-identity",
  "objectID": "chapters/national.html#tbl-national-identity",
  "section": "Table 11.4",
  "text": "Fund raised against enrolment times fund per head, up to 2024, only in years in which all three are printed independently. Computed from official figures. Source: China Statistical Yearbooks, bulletins of the health ministry. Year Enrolled, 100 million Per head, yuan Product, 100 million yuan Raised as printed, 100 million yuan Difference, % Within rounding 2008 8.15 96.3 784.8 784.58 0.03 yes 2009 8.33 113.4 944.6 944.40 0.02 yes 2011 8.32 246.2 2,048.4 2,047.56 0.04 yes 2013 8.02 370.6 2,972.2 2,972.50 −0.01 yes NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#tbl-national-spending-sum",
  "objectID": "chapters/national.html#tbl-national-spending-sum",
  "section": "Table 11.5",
  "text": "The three sources of total health expenditure against the total, hundred million yuan, up to 2024, only in years in which all four amounts are printed. Computed from official amounts. Source: National Bureau of Statistics and national health accounts, as read in reprints. Year Government Social Out of pocket Sum Total as printed Difference Within rounding 2012 8,431.98 10,030.70 9,656.32 28,119.00 28,119.00 0.00 yes 2013 9,545.81 11,393.79 10,729.34 31,668.94 31,668.95 −0.01 yes 2014 10,579.23 13,437.75 11,295.41 35,312.39 35,312.40 −0.01 yes 2015 12,475.28 16,506.71 11,992.65 40,974.64 40,974.64 0.00 yes 2016 13,910.31 19,096.68 13,337.90 46,344.89 46,344.88 0.01 yes 2017 15,205.87 22,258.81 15,133.60 52,598.28 52,598.28 0.00 yes 2018 16,399.13 25,810.78 16,911.99 59,121.90 59,121.91 −0.01 yes 2019 18,016.95 29,150.57 18,673.87 65,841.39 65,841.39 0.00 yes 2020 21,941.90 30,273.67 19,959.43 72,175.00 72,175.00 0.00 yes 2021 20,676.06 34,963.26 21,205.67 76,844.99 76,844.99 0.00 yes 2022 24,040.89 38,345.67 22,940.94 85,327.50 85,327.49 0.01 yes 2023 24,147.89 41,676.80 24,751.10 90,575.79 90,575.81 −0.02 yes 2024 22,608.00 43,280.00 25,007.50 90,895.50 90,895.50 0.00 yes Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/national.html#fig-national-health-spending",
  "objectID": "chapters/national.html#fig-national-health-spending",
  "section": "Figure 11.3",
  "text": "Who paid for health in China: shares of total health expenditure, 2000 to 2024, in the years for which a share is known; dotted lines lead across years without one. Official figures or computed from official amounts. National spending, not that of NCMS patients. Source: National Bureau of Statistics and national health accounts, as read in reprints. Three dotted lines over the years, per cent of total health expenditure: government, social and out of pocket, each with its name at its end. Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "11  The scheme in national figures"
 },
 {
  "href": "chapters/operation.html#tbl-operation-mechanisms",
  "objectID": "chapters/operation.html#tbl-operation-mechanisms",
  "section": "Table 5.1",
  "text": "Mechanisms of the processing level by kind, with the number of distinct studies that the review credits alone, jointly, by position or unclearly, each counted once under its firmest credit, and the number of places that name no study. Who is named, not how strong the evidence is. Source: Xu (undated). Mechanism Standing Alone Joint By position Unclear No study High and rising public subsidy in force 1 0 0 0 1 Pooling of funds in force 1 0 0 0 2 Tiered mechanism criticised 0 0 0 0 2 Focus on hospital care criticised 1 0 0 0 0 Outpatient cover tested 1 2 0 0 0 Removal of deductibles tested 1 0 0 0 0 Medical savings accounts criticised 1 0 0 0 0 Low payment thresholds in force 1 0 0 0 0 Collaboration and joint management recommended 1 0 0 0 2 Monitoring and dynamic evaluation recommended 1 2 0 0 1 Reform of payment methods recommended 1 0 0 0 1 Fit to the burden of disease recommended 2 0 0 0 0 Dynamic adjustment recommended 1 0 0 0 2 Subsidy linked to farmers’ income recommended 1 0 0 0 0 Advances across departments recommended 1 0 0 0 0 Risk warning recommended 1 0 0 0 0 Insurance incentives recommended 1 0 0 0 0 Contracts by class of risk recommended 1 0 0 0 0 Experimental RMHC comparison tested 1 0 0 0 0 Informal rules warned of 1 2 0 0 0 Transparency criticised 0 2 0 0 2 Low level of benefits criticised 1 0 0 0 0 Reverse distribution warned of 1 6 1 0 3 Adverse selection warned of 0 0 0 0 2 Moral hazard before illness warned of 1 0 0 0 0 Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#fig-operation-standing",
  "objectID": "chapters/operation.html#fig-operation-standing",
  "section": "Figure 5.1",
  "text": "How the review speaks of each mechanism of the processing level, and on whose word. Of a risk or a condition, recommended means that something against it is asked for. All marks are of one size: the filling is the firmest credit, not the number of studies. Source: Xu (undated). A grid of mechanisms of the processing level by stance: effects reported, recommended, warned of, criticised or described, the fill of a mark for the firmest credit. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#tbl-operation-findings",
  "objectID": "chapters/operation.html#tbl-operation-findings",
  "section": "Table 5.2",
  "text": "The findings behind the mechanisms of the processing level, in reading order. Source: Xu (undated). Behind Finding Kind Credited to Credit Informal rules; Transparency Personal ties, poor information and misunderstandings among the insured leave insurance policy insufficiently transparent. claim Office of the People’s Government of Lanzhou City 2011; Xiong 2022; Yuan et al. 2020 joint Reverse distribution; Informal rules Personal ties, poor information and misunderstandings among the insured lead to adverse distribution. claim Office of the People’s Government of Lanzhou City 2011; Xiong 2022; Yuan et al. 2020 joint Focus on hospital care The earlier NCMS approach leaves out outpatient costs of chronic diseases and thinks too much of what the text calls hospitalisation prevention. argument Yip & Hsiao 2009 alone Focus on hospital care The earlier NCMS approach had only a limited effect on poverty. claim Yip & Hsiao 2009 alone Pooling of funds; Experimental RMHC comparison; Outpatient cover; Removal of deductibles Covering outpatient care, dropping deductibles and merging the pools, as in the experimental rural mutual scheme, can narrow the poverty gap by 17%–18.5%. claim Yip & Hsiao 2009 alone Pooling of funds; Experimental RMHC comparison; Outpatient cover; Removal of deductibles Covering outpatient care, dropping deductibles and merging the pools lowers the risk of poverty through medical costs significantly. claim Yip & Hsiao 2009 alone Medical savings accounts Medical savings accounts should be abolished. advice Yip & Hsiao 2009 alone Outpatient cover; Medical savings accounts The resources of medical savings accounts should go to cover for outpatient care and chronic diseases. advice Yip & Hsiao 2009 alone Fit to the burden of disease The design of the scheme has to follow the epidemiology of the disease burden. advice Yip & Hsiao 2009 alone High and rising public subsidy; Low payment thresholds From 2003 to 2010 low payment thresholds and high public subsidies raised participation in the NCMS quickly. claim Yu 2015 alone High and rising public subsidy; Low payment thresholds From 2003 to 2010 low payment thresholds and high public subsidies raised rural residents’ use of inpatient services quickly. claim Yu 2015 alone Low level of benefits The level of benefits of the NCMS is still low. claim Yu 2015 alone Reverse distribution Adverse distribution is still a fundamental problem of the NCMS. claim Yu 2015 alone Dynamic adjustment A mechanism should adjust the scheme as things change; whether it too is to follow farmers’ income is left open. advice Yu 2015 alone Subsidy linked to farmers’ income Subsidies should differ with farmers’ income. advice Yu 2015 alone Advances across departments Departments should work together when money is advanced from the fund. advice Yu 2015 alone Risk warning Risks should be announced by a warning mechanism. advice Yu 2015 alone Insurance incentives Incentives within insurance should supplement welfare. advice Yu 2015 alone Moral hazard before illness As more people are insured, individuals take less care to prevent disease. claim Gu & Zhou 2021 alone Contracts by class of risk Health risks can be classified to ease the moral hazard that precedes illness. advice Gu & Zhou 2021 alone Contracts by class of risk Insurance contracts of several levels can be designed to ease the moral hazard that precedes illness. advice Gu & Zhou 2021 alone Reform of payment methods Going by Beijing’s practice, refining the ways of payment can improve the system and meet the need for services. advice Liu et al. 2017 alone Monitoring and dynamic evaluation Going by Beijing’s practice, one national system that monitors data and evaluates as it goes can improve the system and meet the need for services. advice Liu et al. 2017 alone Informal rules; Fit to the burden of disease Design should fit disease burden and the needs of groups, among other ways by weakening differences in individual power. advice Zhai 2021 alone Collaboration and joint management; Fit to the burden of disease Design should fit disease burden and the needs of groups by promoting coordination and integration. advice Zhai 2021 alone Outpatient cover The insurance mechanism has to be improved to lighten the outpatient burden of insured farmers. advice Bie et al. 2024; Zhang et al. 2024 joint Reverse distribution Farmers of low and middle income gain most of the rise in income. claim Qi 2011 by position Reverse distribution High-income farmers gain little from the rise in income. claim Qi 2011 by position Reverse distribution Basic medical insurance harms the redistribution of income. claim Li et al. 2020; Liao & Yu 2021 by position Reverse distribution The effect on the distribution of income differs from one insurance system to another. claim Li et al. 2020; Liao & Yu 2021 joint Reverse distribution Beside what the NCMS achieves, reverse distribution between income groups stands out. claim Luo & Yan 2022; Zhao 2021 by position Reverse distribution High-income groups gain more from the NCMS’s power to reduce poverty. claim Luo & Yan 2022; Zhao 2021 joint Reverse distribution Bringing in critical illness insurance widens the income gap indirectly. claim Luo & Yan 2022; Zhao 2021 joint Reverse distribution The lower the income of a group, the likelier catastrophic medical expenses are for it. claim Luo & Yan 2022; Zhao 2021 joint Monitoring and dynamic evaluation Integration should be monitored more closely for the sake of fair distribution. advice Jin et al. 2020; Liu et al. 2017; Wang et al. 2020 joint Reverse distribution The poverty vulnerability of the high-income group falls effectively. claim Luo & Yan 2022; Zhao 2021 by position Reverse distribution The poverty of the low-income group is not reduced effectively. claim Luo & Yan 2022; Zhao 2021 by position Reverse distribution Because income is stratified, the reduction of poverty is more pronounced in the high-income group. argument Luo & Yan 2022; Zhao 2021 by position Reverse distribution Income of the disadvantaged rises by only 5%. claim Luo & Yan 2022; Zhao 2021 joint Reverse distribution Income of the high-income group rises by 10–15%. claim Luo & Yan 2022; Zhao 2021 joint Reverse distribution Earnings grow much more for the wealthy than for people of small income. claim Luo & Yan 2022; Zhao 2021 joint Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#tbl-operation-elsewhere",
  "objectID": "chapters/operation.html#tbl-operation-elsewhere",
  "section": "Table 5.3",
  "text": "Mechanisms that are part of running the scheme and are discussed under another level, or outside the levels. Counts as in the table before. Source: Xu (undated). Mechanism Standing Alone Joint By position Unclear No study Unified fund management in force 0 0 0 0 1 Treatment support in force 0 0 0 0 1 Payout by level of hospital in force 0 0 0 0 1 Wider and higher reimbursement recommended 1 0 0 0 1 Unified management in force 1 0 0 0 2 Information platform recommended 1 0 0 2 1 Payment for services criticised 0 2 0 0 0 Overall coordination in force 0 0 0 0 2 Finer design of policies recommended 0 0 0 0 3 Payment by disease type recommended 0 2 0 0 0 Prepaid total recommended 0 2 0 0 0 Payment per head recommended 0 2 0 0 0 Design of reimbursement recommended 1 5 0 0 1 Publicity recommended 0 2 0 0 0 Coordination of resources recommended 0 2 0 0 0 Differentiated compensation recommended 0 0 0 0 1 Uneven management efficiency warned of 0 0 0 0 1 Gaps in understanding policy warned of 0 0 0 0 2 Cost of administrative coordination warned of 0 0 0 0 1 Dependence on social capital warned of 0 0 0 0 1 Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#tbl-operation-status",
  "objectID": "chapters/operation.html#tbl-operation-status",
  "section": "Table 5.4",
  "text": "Recommended against reported as tried: each instrument, proposal and comparison of the processing level with who takes which stance; a dash where nobody does. Source: Xu (undated). Mechanism Recommended Effect reported Criticised Described High and rising public subsidy – Yu 2015 – no study named Pooling of funds – Yip & Hsiao 2009 – no study named Tiered mechanism – – no study named no study named Focus on hospital care – – Yip & Hsiao 2009 – Outpatient cover Bie et al. 2024; Yip & Hsiao 2009; Zhang et al. 2024 Yip & Hsiao 2009 – – Removal of deductibles – Yip & Hsiao 2009 – – Medical savings accounts – – Yip & Hsiao 2009 – Low payment thresholds – Yu 2015 – – Collaboration and joint management Zhai 2021; no study named – – – Monitoring and dynamic evaluation Jin et al. 2020; Liu et al. 2017; Wang et al. 2020; no study named – – – Reform of payment methods Liu et al. 2017 – – no study named Fit to the burden of disease Yip & Hsiao 2009; Zhai 2021 – – – Dynamic adjustment Yu 2015 no study named – – Subsidy linked to farmers’ income Yu 2015 – – – Advances across departments Yu 2015 – – – Risk warning Yu 2015 – – – Insurance incentives Yu 2015 – – – Contracts by class of risk Gu & Zhou 2021 – – – Experimental RMHC comparison – Yip & Hsiao 2009 – – Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#tbl-operation-rmhc",
  "objectID": "chapters/operation.html#tbl-operation-rmhc",
  "section": "Table 5.5",
  "text": "The experimental comparison: what the review states and what it leaves open (a dash). Source: Xu (undated). What a reader asks What the review says What was changed, all at once Pooling of funds; Outpatient cover; Removal of deductibles Effect as printed 17%–18.5% On what poverty gap Per cent or percentage points – Compared with – Place – Population – Years – Standard error – Effect of each part by itself – Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#tbl-operation-transmission",
  "objectID": "chapters/operation.html#tbl-operation-transmission",
  "section": "Table 5.6",
  "text": "What stands between a policy and its effect, and what is set against it. The choice of these mechanisms is ours. Source: Xu (undated). Part Mechanism Place What the place says Stance Works cited obstacle Gaps in understanding policy §4.2 ¶4 What insured people know of policy is little studied empirically. criticised – obstacle Gaps in understanding policy §4.3 ¶3 One of two causes other than money why policy lags in some regions. warned of – obstacle Cost of administrative coordination §4.3 ¶3 The other cause than money why policy lags in some regions. warned of – obstacle Informal rules §3.3.1 ¶2 Personal ties, the quality of information and what members understand make practice deviate. warned of Office of the People’s Government of Lanzhou City 2011; Xiong 2022; Yuan et al. 2020 obstacle Informal rules §3.3.2 ¶2 To be weakened by suitable measures. recommended Zhai 2021 obstacle Transparency §3.3.1 ¶2 Held to follow from informal rules and misunderstandings. criticised Office of the People’s Government of Lanzhou City 2011; Xiong 2022; Yuan et al. 2020 obstacle Transparency §5 ¶5 A flaw in the design of integration. criticised – obstacle Transparency §5 ¶5 One of three means of future reform guided by fairness. recommended – obstacle Local fiscal capacity §1 ¶5 Names what local budgets can bear as a cause of spatial differences. warned of – obstacle Local fiscal capacity §3.2.1 ¶4 Given as the reason why poorer regions should go in layers. described Qiu et al. 2011 obstacle Local fiscal capacity §4.3 ¶3 Not the only reason why policy lags in some regions. described – remedy Publicity §3.4.1 ¶6 One of two means by which insurance is to become effective. recommended Bie et al. 2024; Zhang et al. 2024 remedy Collaboration and joint management abstract ¶1 Makes it the second condition of better support for insurance efficiency. recommended – remedy Collaboration and joint management §3.3.2 ¶2 Named as a measure of fitting policy to needs. recommended Zhai 2021 remedy Collaboration and joint management §4.3 ¶3 To be made real by solutions and analysis. recommended – remedy Advances across departments §3.3.2 ¶1 First of the mechanisms to be reformed and improved. recommended Yu 2015 remedy Coordination of resources §3.4.1 ¶6 The other means by which insurance is to become effective. recommended Bie et al. 2024; Zhang et al. 2024 Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#tbl-operation-classes",
  "objectID": "chapters/operation.html#tbl-operation-classes",
  "section": "Table 5.7",
  "text": "Class by what differs for it: the instrument and how the place speaks of it; a dash where the review names none. Source: Xu (undated). Class Contributions Public money Benefits Protection, means left open Not said what differs low incomes – – – Protection of low incomes (recommended); Protection of low incomes (criticised); Measures that differ by group (recommended) – tiers of income Contributions by income tier (recommended) – – – – farmers by income – Subsidy linked to farmers’ income (recommended) – – – chronic disease – – Outpatient cover (recommended); Focus on hospital care (criticised) – – major disease – – Major-disease cover (effect reported) – – classes of health risk – – Contracts by class of risk (recommended) – – vulnerable groups – – – Measures that differ by group (recommended) – class not named – – – – Measures that differ by group (recommended) underdeveloped regions – – – – Policies that favour poor regions (effect reported) central and western regions – – – – Policies that favour poor regions (effect reported) regions – – – – Adjustments that differ by region (recommended); Policies that favour poor regions (effect reported) regions classed by need – – – – Differentiated compensation (recommended) large and other hospitals – – Payout by level of hospital (described) – – What the review would have differ, and for whom (compensation_classes): One class of people, places or hospitals at one mention of a mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#tbl-operation-compensation",
  "objectID": "chapters/operation.html#tbl-operation-compensation",
  "section": "Table 5.8",
  "text": "Who gets what under which instrument, and on whose word; a dash where no work is cited. Source: Xu (undated). Class Instrument What the class gets Standing Works cited Place low incomes Protection of low incomes Better protection of poor families against ruinous costs; the means is left open. recommended Zhang et al. 2021 §3.4.1 ¶2 low incomes Protection of low incomes Protection that reaches them only in part, as things stand. criticised Zhang et al. 2021 §3.4.2 ¶4 low incomes Protection of low incomes A higher level of protection for the sake of a fair distribution. recommended Jin et al. 2020; Liu et al. 2017; Wang et al. 2020 §3.4.2 ¶4 low incomes Measures that differ by group Security measures of their own. recommended Huang & Wu 2020; Ma & Li 2021; Zhang et al. 2021; Zheng et al. 2021 §3.5 ¶4 tiers of income Contributions by income tier Contributions that follow the tier of income. recommended Liu et al. 2017; Luo et al. 2021 §3.2.1 ¶4 farmers by income Subsidy linked to farmers’ income Public money that follows what farmers earn. recommended Yu 2015 §3.3.2 ¶1 low to medium consumption Targeting A stronger effect of integration against poverty caused by illness; no rule grades it. effect reported Li & Li 2021 §3.2.1 ¶2 chronic disease Outpatient cover Outpatient and chronic disease cover, paid from what savings accounts hold. recommended Yip & Hsiao 2009 §3.3.1 ¶2 chronic disease Focus on hospital care Outpatient costs passed over, in the earlier approach of the scheme. criticised Yip & Hsiao 2009 §3.3.1 ¶2 chronic disease Targeting A stronger effect of integration against poverty caused by illness; no rule grades it. effect reported Li & Li 2021 §3.2.1 ¶2 poor health Targeting A stronger effect of integration against poverty caused by illness; no rule grades it. effect reported Li & Li 2021 §3.2.1 ¶2 high medical costs Targeting A stronger effect of integration against poverty caused by illness; no rule grades it. effect reported Li & Li 2021 §3.2.1 ¶2 major disease Major-disease cover An insurance against very costly illness. effect reported Gao & Ding 2021 §3.2.2 ¶2 major disease Major-disease cover The same insurance, in the study that is retold. effect reported Gao & Ding 2021 §3.2.2 ¶3 major disease Major-disease cover The same insurance, said to widen the income gap indirectly. effect reported Luo & Yan 2022; Zhao 2021 §3.4.2 ¶4 classes of health risk Contracts by class of risk Contracts in several levels, by class of risk. recommended Gu & Zhou 2021 §3.3.2 ¶1 vulnerable groups Measures that differ by group Security measures of their own. recommended Huang & Wu 2020; Ma & Li 2021; Zhang et al. 2021; Zheng et al. 2021 §3.5 ¶4 class not named Measures that differ by group A differentiated mechanism; by what it differs, and for whom, is not said. recommended – abstract ¶1 underdeveloped regions Policies that favour poor regions Policy that leans towards them; what it consists of is not said. effect reported Peng & Yue 2020; Ren et al. 2022 §3.2.2 ¶2 central and western regions Policies that favour poor regions Policy that leans towards them; what it consists of is not said. effect reported Gao & Ding 2021 §3.2.2 ¶3 central and western regions Major-disease cover A stronger effect of major-disease insurance against poverty; no rule grades it. effect reported Gao & Ding 2021 §3.2.2 ¶2 central and western regions Major-disease cover A stronger effect of major-disease insurance against poverty; no rule grades it. effect reported Gao & Ding 2021 §3.2.2 ¶3 regions Adjustments that differ by region Settings that differ by region; which settings is not said. recommended – §1 ¶6 regions Policies that favour poor regions A leaning by region that is counted among the ways in which integration worked; towards which regions is not said. effect reported – §5 ¶5 regions classed by need Differentiated compensation Compensation that differs by class of region; who pays what is not said. recommended – §4.3 ¶2 large and other hospitals Payout by level of hospital A share paid back that differs by hospital. described – §1 ¶4 What the review would have differ, and for whom (compensation_classes): One class of people, places or hospitals at one mention of a mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/operation.html#tbl-operation-author-only",
  "objectID": "chapters/operation.html#tbl-operation-author-only",
  "section": "Table 5.9",
  "text": "Mechanisms of all levels for which the review names no study at any place. Source: Xu (undated). Mechanism Kind Standing Stance of the places Places Unified catalogue instrument in force described; effect reported §1 ¶4; §3.2.1 ¶1 Unified fund management instrument in force described §1 ¶4 Treatment support instrument in force described §1 ¶4 Equal contributions instrument in force described §1 ¶4 Payout by level of hospital instrument in force described §1 ¶4 Tiered mechanism instrument criticised described; criticised table 4 row 3; §3.3.1 ¶1 Overall coordination instrument in force described; effect reported §4.1 ¶2; §5 ¶2 National plans of transition instrument described criticised §4.2 ¶2 Unified standards instrument in force effect reported §5 ¶5 Finer design of policies reform proposal recommended recommended §1 ¶3; §5 ¶4; §5 ¶5 Adjustments that differ by region reform proposal recommended recommended §1 ¶6 Coordination between regions reform proposal recommended criticised; recommended §4.2 ¶2; §4.3 ¶3; §5 ¶4; §5 ¶5 Evaluation and its indicators reform proposal recommended recommended; criticised §4.2 ¶3 Regional classes by need reform proposal recommended recommended §4.3 ¶2 Differentiated compensation reform proposal recommended recommended §4.3 ¶2 East, middle, west comparison criticised criticised; recommended §4.2 ¶2; §4.3 ¶2 Uneven management efficiency condition warned of warned of §1 ¶5 Gaps in understanding policy condition warned of criticised; warned of §4.2 ¶4; §4.3 ¶3 Cost of administrative coordination condition warned of warned of §4.3 ¶3 Adverse selection risk warned of criticised; recommended §3.3.1 ¶1; §5 ¶4 Dependence on social capital risk warned of recommended §5 ¶4 Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Licence: CC BY 4.0; facts from the cited publication, encoded in our own words (CC BY 4.0); facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "5  Operation"
 },
 {
  "href": "chapters/provinces.html#fig-provinces-tiles",
  "objectID": "chapters/provinces.html#fig-provinces-tiles",
  "section": "Figure 12.1",
  "text": "Fund per person enrolled in 2011, yuan, one square a province. No map: the squares show neither boundaries nor areas. Official figures; the average, weighted by people enrolled, is computed. Source: China Statistical Yearbooks 2009 and 2012. Squares laid out roughly as provinces lie, each with its name and figure, darker the higher the fund per person; a province without a figure is blank. NCMS by province, 2008 and 2011 (ncms_province): One province in one year. Places of the provinces in a tile chart (province_tiles): One provincial-level division. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#tbl-provinces-funding",
  "objectID": "chapters/provinces.html#tbl-provinces-funding",
  "section": "Table 12.1",
  "text": "People enrolled and fund per person enrolled, by province, 2008 and 2011. Official; where a yearbook prints no fund per enrollee, it is computed from funds and enrolment. A dash: the yearbook leaves the province blank, since it had integrated already. Source: China Statistical Yearbooks 2009 and 2012. Province Region (of four) Enrolled 2008, million Fund per enrollee 2008, yuan Enrolled 2011, million Fund per enrollee 2011, yuan Beijing East 2.72 336.0 2.77 637.2 Tianjin East 3.58 145.6 – – Hebei East 46.68 89.7 50.20 232.1 Shanxi Central 20.90 92.7 21.85 231.9 Inner Mongolia West 11.80 91.9 12.40 246.4 Liaoning Northeast 19.54 97.1 19.76 234.9 Jilin Northeast 12.17 80.7 13.02 231.1 Heilongjiang Northeast 13.51 83.0 14.19 230.6 Shanghai East 1.77 537.0 1.47 987.0 Jiangsu East 44.09 125.6 42.66 273.0 Zhejiang East 30.83 141.9 28.83 408.2 Anhui Central 45.24 95.1 49.17 229.8 Fujian East 23.18 88.5 24.50 235.0 Jiangxi Central 29.30 92.2 32.40 232.6 Shandong East 63.58 87.7 66.29 256.2 Henan Central 72.80 89.2 78.05 231.4 Hubei Central 35.43 93.3 38.90 235.2 Hunan Central 45.02 79.6 46.55 231.1 Guangdong East 48.36 114.1 28.50 243.4 Guangxi West 35.42 77.6 39.54 230.6 Hainan East 4.67 96.8 4.86 239.1 Chongqing West 20.08 88.6 22.24 232.0 Sichuan West 61.41 82.8 62.63 234.3 Guizhou West 28.32 88.8 30.75 225.4 Yunnan West 32.22 89.6 34.56 234.0 Tibet West 2.20 156.0 2.36 282.8 Shaanxi West 25.27 89.9 26.32 241.7 Gansu West 18.69 90.1 19.18 232.9 Qinghai West 3.31 104.7 3.48 269.1 Ningxia West 3.58 92.3 3.70 237.0 Xinjiang West 9.50 102.7 10.51 238.2 NCMS by province, 2008 and 2011 (ncms_province): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#tbl-provinces-measures",
  "objectID": "chapters/provinces.html#tbl-provinces-measures",
  "section": "Table 12.2",
  "text": "Inequality of the fund per person enrolled between provinces. Computed from official figures of 2008 and 2011. Not inequality between households. Source: China Statistical Yearbooks 2009 and 2012. Year Counted by Provinces Mean, yuan Gini Theil T Theil L 2008 people enrolled 31 96.3 0.093 0.0293 0.0219 2008 provinces 31 120.0 0.240 0.1693 0.1218 2011 people enrolled 30 246.2 0.054 0.0154 0.0120 2011 provinces 30 283.5 0.162 0.0966 0.0717 NCMS by province, 2008 and 2011 (ncms_province): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#fig-provinces-lorenz",
  "objectID": "chapters/provinces.html#fig-provinces-lorenz",
  "section": "Figure 12.2",
  "text": "Lorenz curves of funds over people enrolled, provinces as units, 2008 and 2011. Within a province everybody is taken to have its average. Computed from official figures. Source: China Statistical Yearbooks 2009 and 2012. A curve for each year under the diagonal of equal funding, with the years named; the nearer to the diagonal, the less unequal. NCMS by province, 2008 and 2011 (ncms_province): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#tbl-provinces-divisions",
  "objectID": "chapters/provinces.html#tbl-provinces-divisions",
  "section": "Table 12.3",
  "text": "Theil indices of the fund per enrollee in 2008 and 2011, between and within regions, beside random divisions of the provinces into groups as large (the range that holds 95% of them, and the fraction that reaches the real share). Computed from official figures. Source: China Statistical Yearbooks 2009 and 2012. Year Counted by Division Index Total Between Within Between, % Random divisions, % Reached by 2008 people enrolled official four regions T 0.0293 0.0062 0.0231 21 1 to 22 3% 2008 people enrolled official four regions L 0.0219 0.0061 0.0158 28 1 to 28 2% 2008 people enrolled health yearbook’s three T 0.0293 0.0061 0.0232 21 0 to 16 1% 2008 people enrolled health yearbook’s three L 0.0219 0.0060 0.0159 27 0 to 21 1% 2008 provinces official four regions T 0.1693 0.0496 0.1197 29 3 to 37 9% 2008 provinces official four regions L 0.1218 0.0476 0.0741 39 5 to 45 6% 2008 provinces health yearbook’s three T 0.1693 0.0444 0.1249 26 2 to 27 3% 2008 provinces health yearbook’s three L 0.1218 0.0433 0.0785 36 3 to 35 2% 2011 people enrolled official four regions T 0.0154 0.0032 0.0122 21 1 to 25 5% 2011 people enrolled official four regions L 0.0120 0.0031 0.0088 26 1 to 30 4% 2011 people enrolled health yearbook’s three T 0.0154 0.0029 0.0125 19 0 to 15 1% 2011 people enrolled health yearbook’s three L 0.0120 0.0028 0.0091 24 1 to 18 1% 2011 provinces official four regions T 0.0966 0.0287 0.0678 30 3 to 34 7% 2011 provinces official four regions L 0.0717 0.0274 0.0442 38 4 to 41 5% 2011 provinces health yearbook’s three T 0.0966 0.0249 0.0717 26 2 to 25 2% 2011 provinces health yearbook’s three L 0.0717 0.0241 0.0476 34 2 to 32 2% NCMS by province, 2008 and 2011 (ncms_province): One province in one year. The 31 provincial-level divisions of mainland China and two official divisions into regions (provinces): One provincial-level division. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#fig-provinces-without",
  "objectID": "chapters/provinces.html#fig-provinces-without",
  "section": "Figure 12.3",
  "text": "The Gini coefficient without each province in turn, 2008 and 2011; a bar marks the figure for all provinces. Computed from official figures. Source: China Statistical Yearbooks 2009 and 2012. Strips of dots, one for each year and way of counting, each dot the coefficient without one province, with the provinces named whose absence changes it much, and a bar for all provinces. NCMS by province, 2008 and 2011 (ncms_province): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#fig-provinces-uses",
  "objectID": "chapters/provinces.html#fig-provinces-uses",
  "section": "Figure 12.4",
  "text": "Reimbursed person-times per person enrolled, 2008 and 2011, with the figures that are suspect. Computed from official figures, kept as printed. Provinces did not count alike: the figure supports no conclusion on use. Source: China Statistical Yearbooks 2009 and 2012. Dots by province on a logarithmic axis, one for each year; suspect figures are marked. NCMS by province, 2008 and 2011 (ncms_province): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/provinces.html#tbl-provinces-flags",
  "objectID": "chapters/provinces.html#tbl-provinces-flags",
  "section": "Table 12.4",
  "text": "Official cells that are suspect, 2008 and 2011, kept as printed. Source: China Statistical Yearbooks 2009 and 2012. Year Province As printed Why it is suspect 2008 Fujian reimbursed person-times, 10,000: 213.53; reimbursed person-times per enrollee: 0.092 0.092 reimbursed person-times per enrollee is far below all others, so reporting differs or is faulty; kept as printed 2008 Gansu counties: 86; counties with the scheme: 87 more counties with the scheme (87) than counties (86); kept as printed 2008 Hainan counties: 20; counties with the scheme: 21 more counties with the scheme (21) than counties (20); kept as printed 2008 Shanghai reimbursed person-times, 10,000: 1561.13; reimbursed person-times per enrollee: 8.8 8.8 reimbursed person-times per enrollee is far above all others, so reporting differs or is faulty; kept as printed 2011 Fujian reimbursed person-times, 10,000: 396.2; reimbursed person-times per enrollee: 0.162 0.162 reimbursed person-times per enrollee is far below all others, so reporting differs or is faulty; kept as printed 2011 Jilin counties: 60; counties with the scheme: 61 more counties with the scheme (61) than counties (60); kept as printed 2011 Shanghai reimbursed person-times, 10,000: 1926.8; reimbursed person-times per enrollee: 13.09 13.09 reimbursed person-times per enrollee is far above all others, so reporting differs or is faulty; kept as printed NCMS by province, 2008 and 2011 (ncms_province): One province in one year. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "12  Provinces"
 },
 {
  "href": "chapters/reproduce.html#tbl-reproduce-parameters",
  "objectID": "chapters/reproduce.html#tbl-reproduce-parameters",
  "section": "Table 19.1",
  "text": "The parameters of this copy. The published values stand in the file of parameters. Parameter Value Meaning end_year 2024 Last year shown search_year 2025 Year in which the search is taken to have ended allow_conflicts False Whether reviewers of a search may still differ on a record sign_test False Whether the sign test of effect directions is run survey_confidence 0.95 Confidence of the margins of error of a survey survey_design_effect 2 Design effect taken for a clustered sample of counties census_year 2020 Census whose county figures the prose quotes and whose counties are classed permutations 9999 Random groupings drawn as the yardstick of a division random_seed 2020 Seed of every random draw of a chapter people_weights True Whether a county counts by its residents, else as one statistical_units True Whether development zones enter the county rows of a division county_classes 4 Number of classes of counties class_features ranks Whether classes are built on ranks or on logarithms class_least 100 Least number of counties in a class class_draws 40 Bootstrap samples and halves for the stability of classes province_classes 4 Number of classes of provinces fund_start_year 2024 Published year from which the scenarios of the fund start fund_horizon_years 10 Years that the scenarios of the fund run fund_income_growth_low 3 Low growth of the fund’s income, per cent a year fund_income_growth_middle 5 Middle growth of the fund’s income, per cent a year fund_income_growth_high 7 High growth of the fund’s income, per cent a year fund_spending_growth_low 4 Low growth of the fund’s spending, per cent a year fund_spending_growth_middle 6 Middle growth of the fund’s spending, per cent a year fund_spending_growth_high 8 High growth of the fund’s spending, per cent a year reserve_months_floor 6 Months of reserve below which the fund is marked; our limit spent_share_limit 100 Spending in per cent of income above which the fund is marked poverty_line_ppp 2017 Year of the purchasing power parity of the societal poverty line rural_use_per_100 10 Assumed stays in hospital a year for 100 rural members urban_use_per_100 12 Assumed stays in hospital a year for 100 urban members rural_cost_yuan 4000 Assumed yuan that the pool pays for a rural member’s stay urban_cost_yuan 6000 Assumed yuan that the pool pays for an urban member’s stay rural_share_percent 60 Assumed rural members of the pool, per cent of all members Abbreviations of the two documents and how they expand them (abbreviations): One expansion of one abbreviation, or one abbreviation that is never expanded. Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Every in-text citation of the review (citations): One occurrence of one cited work: a part of a parenthesis, a name in a sentence, or a document cited by its number. Sentences of the report drawn at random and checked (claims_checked): One sentence. What the review would have differ, and for whom (compensation_classes): One class of people, places or hospitals at one mention of a mechanism. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Questionnaire on how the scheme is managed and carried out in a county (county_form): One filled form of a county. Consumer price indices, preceding year = 100, 2000-2012 (cpi): One calendar year. Figures of the review and the public figures set beside them (figure_comparisons): One figure of the review and one public figure. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. The review's framework: four levels and seven topics (framework_levels): One row (one topic) of Table 4 of the review. Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Invented households for the definitions of catastrophic spending (invented_households): One invented household. The joint executive office that the management study proposes (joint_office): One property of the office. Aims of the management study (management_aims): One aim. The four dimensions of the management study (management_dimensions): One dimension. Instruments of the management study by level (management_instruments): One instrument and level. The five levels of the management and executive system (management_levels): One level. Levels by dimensions: what the management study reports (management_matrix): One level and dimension. Phases of the scheme in the management study (management_phases): One phase. Problems and needs that the management study reports (management_problems): One problem or need, or one part of it. Recommendations of the management study (management_recommendations): One recommendation or one part of it. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Indicators that the review names for a new regional division (named_indicators): One indicator. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). NCMS by province, 2008 and 2011 (ncms_province): One province in one year. National Health Services Survey: figures that publications print, 1998 to 2018 (nhss): One figure of one publication. Published numbers made again by other means (numbers_recomputed): One published number. Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Policy events as the review's Table 1 prints them (policies): One row of Table 1 of the review. Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Which recommendation meets which problem (problem_recommendation_links): One link. Provinces that share a land border (province_adjacency): One pair of neighbouring provinces. Province indicators for 2011, 2020 and 2023 (province_indicators): One province in one year. Places of the provinces in a tile chart (province_tiles): One provincial-level division. The 31 provincial-level divisions of mainland China and two official divisions into regions (provinces): One provincial-level division. Statements held to the public record by reading (public_checks): One statement and one public source. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Sampling design of the management study (sampling_design): One property of the sample. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Literature search and screening in the running text of the review (screening_text): One step of the search, or one criterion, as a sentence of section 2 states it. What the second reading of the encoded tables found (second_reading): One difference between the encoded table and the second reading. Headings and captions of the two documents (section_headings): One heading, label or caption. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. Questionnaire on how the scheme is carried out in a town (town_form): One filled form of a town. What is unified: the review beside the circular of 2016 (unifications): One unified element as one source names it. Published examples on which the methods are checked (worked_examples): One printed number of one example. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0); facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0); to be stated by whoever brings the forms; the empty form is CC BY 4.0; facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "19  Reproduce"
 },
 {
  "href": "chapters/reproduce.html#tbl-reproduce-inputs",
  "objectID": "chapters/reproduce.html#tbl-reproduce-inputs",
  "section": "Table 19.2",
  "text": "Every table that stands behind this copy. The hash is that of the table and its card together. Table Rows One row is Producer Synthetic SHA-256 abbreviations 24 One expansion of one abbreviation, or one abbreviation that is never expanded. Qingchuan Xu and others no a2798c845690 agenda_items 66 One statement. Qingchuan Xu no 43fcc806a1f6 agenda_links 72 One link from an item to the one that it takes up. Qingchuan Xu no ca71610435be citations 67 One occurrence of one cited work: a part of a parenthesis, a name in a sentence, or a document cited by its number. Qingchuan Xu no fbc1841f6398 claims_checked 205 One sentence. NCMS review project no a32820d5a2b3 compensation_classes 26 One class of people, places or hospitals at one mention of a mechanism. Qingchuan Xu no 70e5b9acc4e7 counties_2010 2,870 One county-level unit; a city without counties is one row. National Bureau of Statistics no dbb9c9fa92cb counties_2020 2,987 One county-level unit; a city without counties is one row. National Bureau of Statistics no 4a82f7d249da county_form 0 One filled form of a county. whoever fills the forms no fe996f7ca79d cpi 13 One calendar year. National Bureau of Statistics no 5f3a364cea8c figure_comparisons 16 One figure of the review and one public figure. NCMS review project no 98246f8bc45f findings 150 One finding on one outcome, credited to one set of works at one place of the review or of the work itself. Qingchuan Xu no ad79642761ab framework_levels 7 One row (one topic) of Table 4 of the review. Qingchuan Xu no 496e934e3f15 health_spending_national 25 One calendar year. National Bureau of Statistics and others no 7c001839d619 indicator_registry 26 One indicator. This report no 8274f71c1db4 invented_households 40 One invented household. This report yes b517f37b421f joint_office 11 One property of the office. Wang Zaoli and others no 955e91322a9c management_aims 5 One aim. Wang Zaoli and others no 3b762503b9bd management_dimensions 4 One dimension. Wang Zaoli and others no d9b10fd66a43 management_instruments 20 One instrument and level. Wang Zaoli and others no c0a6b0d3b453 management_levels 5 One level. Wang Zaoli and others no 768e63473336 management_matrix 20 One level and dimension. Wang Zaoli and others no 52a2849e0d44 management_phases 2 One phase. Wang Zaoli and others no e60aea656e26 management_problems 7 One problem or need, or one part of it. Wang Zaoli and others no fbf43fa50cc7 management_recommendations 6 One recommendation or one part of it. Wang Zaoli and others no e43e5b197367 mechanism_findings 160 One link. Qingchuan Xu no 23ad2531822a mechanism_mentions 195 One statement on one mechanism in one paragraph or table row. Qingchuan Xu no d4e09c433fd1 mechanisms 81 One mechanism. Qingchuan Xu no f0085ce85d8d named_indicators 6 One indicator. Qingchuan Xu no 40d522ce07c7 ncms_national 34 One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). National Bureau of Statistics and others no ddce13f2c201 ncms_province 62 One province in one year. National Bureau of Statistics and others no 3989387bce5f nhss 48 One figure of one publication. health ministry and others no a8e28ba570c0 numbers_recomputed 46 One published number. NCMS review project no 573f81c6a6bc observed_discrepancies 13 One pair of places. Qingchuan Xu and others no 414b114b6a21 policies 7 One row of Table 1 of the review. Qingchuan Xu no ba3dd1dfc07d policy_events 20 One event (or one dated state of the scheme). compiled for this report no 29b477adcab2 problem_recommendation_links 7 One link. Wang Zaoli and others no b7aeade30543 province_adjacency 68 One pair of neighbouring provinces. this report no a7a70fbebeb1 province_indicators 93 One province in one year. National Bureau of Statistics no ebc17a6b024e province_tiles 31 One provincial-level division. NCMS review project no a698980265ed provinces 31 One provincial-level division. National Bureau of Statistics and others no 48bdf692b549 public_checks 18 One statement and one public source. Qingchuan Xu and others no 3d7149086b78 quantities 85 One quantity at one place of one document. Qingchuan Xu and others no 67529cb4601e references 34 One entry of the reference list, or one work added since. Qingchuan Xu no 2bb7bde388c9 sampling_design 17 One property of the sample. Wang Zaoli and others no d4b0c84a8764 screening_flow 16 One printed line of Table 2 or Table 3. Qingchuan Xu no 198ea277f2d8 screening_text 12 One step of the search, or one criterion, as a sentence of section 2 states it. Qingchuan Xu no ba98228b3c51 second_reading 175 One difference between the encoded table and the second reading. NCMS review project no 96f1083f7400 section_headings 28 One heading, label or caption. Qingchuan Xu and others no c55f476ca55c study_facts 161 One fact about one cited work at one place. Qingchuan Xu no 53fef6d06e94 town_form 0 One filled form of a town. whoever fills the forms no a1b6d4b48a58 unifications 20 One unified element as one source names it. Qingchuan Xu no 5d19f8042939 worked_examples 26 One printed number of one example. by row no 3bbb2ec896e8 Abbreviations of the two documents and how they expand them (abbreviations): One expansion of one abbreviation, or one abbreviation that is never expanded. Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Every in-text citation of the review (citations): One occurrence of one cited work: a part of a parenthesis, a name in a sentence, or a document cited by its number. Sentences of the report drawn at random and checked (claims_checked): One sentence. What the review would have differ, and for whom (compensation_classes): One class of people, places or hospitals at one mention of a mechanism. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Questionnaire on how the scheme is managed and carried out in a county (county_form): One filled form of a county. Consumer price indices, preceding year = 100, 2000-2012 (cpi): One calendar year. Figures of the review and the public figures set beside them (figure_comparisons): One figure of the review and one public figure. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. The review's framework: four levels and seven topics (framework_levels): One row (one topic) of Table 4 of the review. Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Invented households for the definitions of catastrophic spending (invented_households): One invented household. The joint executive office that the management study proposes (joint_office): One property of the office. Aims of the management study (management_aims): One aim. The four dimensions of the management study (management_dimensions): One dimension. Instruments of the management study by level (management_instruments): One instrument and level. The five levels of the management and executive system (management_levels): One level. Levels by dimensions: what the management study reports (management_matrix): One level and dimension. Phases of the scheme in the management study (management_phases): One phase. Problems and needs that the management study reports (management_problems): One problem or need, or one part of it. Recommendations of the management study (management_recommendations): One recommendation or one part of it. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Indicators that the review names for a new regional division (named_indicators): One indicator. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). NCMS by province, 2008 and 2011 (ncms_province): One province in one year. National Health Services Survey: figures that publications print, 1998 to 2018 (nhss): One figure of one publication. Published numbers made again by other means (numbers_recomputed): One published number. Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Policy events as the review's Table 1 prints them (policies): One row of Table 1 of the review. Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Which recommendation meets which problem (problem_recommendation_links): One link. Provinces that share a land border (province_adjacency): One pair of neighbouring provinces. Province indicators for 2011, 2020 and 2023 (province_indicators): One province in one year. Places of the provinces in a tile chart (province_tiles): One provincial-level division. The 31 provincial-level divisions of mainland China and two official divisions into regions (provinces): One provincial-level division. Statements held to the public record by reading (public_checks): One statement and one public source. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Sampling design of the management study (sampling_design): One property of the sample. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Literature search and screening in the running text of the review (screening_text): One step of the search, or one criterion, as a sentence of section 2 states it. What the second reading of the encoded tables found (second_reading): One difference between the encoded table and the second reading. Headings and captions of the two documents (section_headings): One heading, label or caption. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. Questionnaire on how the scheme is carried out in a town (town_form): One filled form of a town. What is unified: the review beside the circular of 2016 (unifications): One unified element as one source names it. Published examples on which the methods are checked (worked_examples): One printed number of one example. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0); facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0); to be stated by whoever brings the forms; the empty form is CC BY 4.0; facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "19  Reproduce"
 },
 {
  "href": "chapters/reproduce.html#tbl-reproduce-versions",
  "objectID": "chapters/reproduce.html#tbl-reproduce-versions",
  "section": "Table 19.3",
  "text": "The software that computed this copy; all versions stand in requirements.lock. Software Version Python 3.11.7 pandas 3.1.1 matplotlib 3.11.2 seaborn 0.13.2 papermill 2.7.0 nbclient 0.11.0 pandera 0.35.0 pypandoc_binary 1.17 typst 0.15.2 Abbreviations of the two documents and how they expand them (abbreviations): One expansion of one abbreviation, or one abbreviation that is never expanded. Promises, contributions, limitations, prospects and conclusions of the review (agenda_items): One statement. How promises, limitations, prospects and conclusions hang together (agenda_links): One link from an item to the one that it takes up. Every in-text citation of the review (citations): One occurrence of one cited work: a part of a parenthesis, a name in a sentence, or a document cited by its number. Sentences of the report drawn at random and checked (claims_checked): One sentence. What the review would have differ, and for whom (compensation_classes): One class of people, places or hospitals at one mention of a mechanism. Counties of the 6th national population census, 2010 (counties_2010): One county-level unit; a city without counties is one row. Counties of the 7th national population census, 2020 (counties_2020): One county-level unit; a city without counties is one row. Questionnaire on how the scheme is managed and carried out in a county (county_form): One filled form of a county. Consumer price indices, preceding year = 100, 2000-2012 (cpi): One calendar year. Figures of the review and the public figures set beside them (figure_comparisons): One figure of the review and one public figure. Findings that the review credits to studies, and findings of studies added since (findings): One finding on one outcome, credited to one set of works at one place of the review or of the work itself. The review's framework: four levels and seven topics (framework_levels): One row (one topic) of Table 4 of the review. Total health expenditure and its three sources, 2000-2024 (health_spending_national): One calendar year. Indicators by which integrated insurance could be watched (indicator_registry): One indicator. Invented households for the definitions of catastrophic spending (invented_households): One invented household. The joint executive office that the management study proposes (joint_office): One property of the office. Aims of the management study (management_aims): One aim. The four dimensions of the management study (management_dimensions): One dimension. Instruments of the management study by level (management_instruments): One instrument and level. The five levels of the management and executive system (management_levels): One level. Levels by dimensions: what the management study reports (management_matrix): One level and dimension. Phases of the scheme in the management study (management_phases): One phase. Problems and needs that the management study reports (management_problems): One problem or need, or one part of it. Recommendations of the management study (management_recommendations): One recommendation or one part of it. Which finding stands behind which mention of a mechanism (mechanism_findings): One link. Where the review speaks of each mechanism (mechanism_mentions): One statement on one mechanism in one paragraph or table row. Mechanisms and instruments that the review speaks of (mechanisms): One mechanism. Indicators that the review names for a new regional division (named_indicators): One indicator. NCMS 2004-2018 and resident medical insurance 2007-2024, national figures (ncms_national): One scheme (or stage of integration) in one year; two rows for a year only where two sources or vintages are kept apart (series_part). NCMS by province, 2008 and 2011 (ncms_province): One province in one year. National Health Services Survey: figures that publications print, 1998 to 2018 (nhss): One figure of one publication. Published numbers made again by other means (numbers_recomputed): One published number. Discrepancies that a reader noticed (observed_discrepancies): One pair of places. Policy events as the review's Table 1 prints them (policies): One row of Table 1 of the review. Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Which recommendation meets which problem (problem_recommendation_links): One link. Provinces that share a land border (province_adjacency): One pair of neighbouring provinces. Province indicators for 2011, 2020 and 2023 (province_indicators): One province in one year. Places of the provinces in a tile chart (province_tiles): One provincial-level division. The 31 provincial-level divisions of mainland China and two official divisions into regions (provinces): One provincial-level division. Statements held to the public record by reading (public_checks): One statement and one public source. Quantities stated in the review and in the poster abstract (quantities): One quantity at one place of one document. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Sampling design of the management study (sampling_design): One property of the sample. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Literature search and screening in the running text of the review (screening_text): One step of the search, or one criterion, as a sentence of section 2 states it. What the second reading of the encoded tables found (second_reading): One difference between the encoded table and the second reading. Headings and captions of the two documents (section_headings): One heading, label or caption. What the review states about the studies it cites (study_facts): One fact about one cited work at one place. Questionnaire on how the scheme is carried out in a town (town_form): One filled form of a town. What is unified: the review beside the circular of 2016 (unifications): One unified element as one source names it. Published examples on which the methods are checked (worked_examples): One printed number of one example. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0); facts from the cited publication, encoded in our own words (CC BY 4.0); facts of the census; transcription MIT (Lei Dong), described in our own words (CC BY 4.0); to be stated by whoever brings the forms; the empty form is CC BY 4.0; facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "19  Reproduce"
 },
 {
  "href": "chapters/screening.html#tbl-screening-cnki",
  "objectID": "chapters/screening.html#tbl-screening-cnki",
  "section": "Table 2.1",
  "text": "The review’s Table 2 (CNKI), recomputed. Source: Xu (undated), Table 2. Keyword Step Taken out, as printed Share taken out, % Left, as printed Left, by the line before Left, from the first count NCMS First screening – – 69 69 69 NCMS Second screening 37 53.6 32 32 32 NCMS Third screening 18 56.3 13 14 14 NCMS Sum of the keyword – – 13 13 14 URRBMI First screening – – 11 11 11 URRBMI Second screening 7 63.6 4 4 4 URRBMI Sum of the keyword – – 4 4 4 both Sum of the table – – 17 17 18 Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#tbl-screening-wos",
  "objectID": "chapters/screening.html#tbl-screening-wos",
  "section": "Table 2.2",
  "text": "The review’s Table 3 (Web of Science), recomputed. Source: Xu (undated), Table 3. Keyword Step Taken out, as printed Share taken out, % Left, as printed Left, by the line before Left, from the first count NCMS First screening – – 140 140 140 NCMS Second screening 104 74.3 36 36 36 NCMS Third screening 24 66.7 12 12 12 NCMS Sum of the keyword – – 12 12 12 URRBMI First screening – – 16 16 16 URRBMI Second screening 13 81.3 3 3 3 URRBMI Sum of the keyword – – 3 3 3 both Sum of the table – – 15 15 15 Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#fig-screening-removed",
  "objectID": "chapters/screening.html#fig-screening-removed",
  "section": "Figure 2.1",
  "text": "Share of the records before each step that the step took out, as printed. Source: Xu (undated), Tables 2 and 3. Horizontal bars, one for each step of the screening, as long as the share of records that it took out, with the share at the end. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#fig-screening-flow",
  "objectID": "chapters/screening.html#fig-screening-flow",
  "section": "Figure 2.2",
  "text": "The flow of the search, set in the shape of PRISMA 2020, from the counts that the review prints or from the records and decisions of this edition. Dashed boxes are not reported; orange marks a count that its own line does not give, or records not decided yet. Source: Xu (undated), Tables 2 and 3, section 2 and reference list; where there are any, the records of a search counted anew. Columns of boxes, one for each search, from the records found or filtered down through the steps of the screening to a last box with what was kept; where only printed counts are known, boxes for duplicates and full texts say that they are not reported. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Literature search and screening in the running text of the review (screening_text): One step of the search, or one criterion, as a sentence of section 2 states it. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#tbl-screening-disagreements",
  "objectID": "chapters/screening.html#tbl-screening-disagreements",
  "section": "Table 2.3",
  "text": "Pairs of counts that should be equal and are not, by root cause. Computed from Xu (undated), Tables 2 and 3, section 2 and reference list. Root Check Place Stated Set against Which gives 1 step arithmetic review table 2 row 3 13 32 before less 18 taken out 14 1 subtotal carried down review table 2 row 4 13 the first counts less all that was taken out 14 1 total carried down review table 2 row 8 17 the first counts less all that was taken out 18 1 text against table review §2 ¶2 14 review table 2 row 3 13 1 total across tables review §2 ¶6 33 sum of the tables 32 2 reference list review table 3 row 8 15 studies in the reference list 14 2 reference list review §2 ¶6 33 studies in the reference list 31 Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Literature search and screening in the running text of the review (screening_text): One step of the search, or one criterion, as a sentence of section 2 states it. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#tbl-screening-sources",
  "objectID": "chapters/screening.html#tbl-screening-sources",
  "section": "Table 2.4",
  "text": "Studies in the reference list by plausible database, against the totals that the tables print. The basis is the language of the paper. Source: the reference list of Xu (undated) and its Tables 2 and 3. Database Total printed Total from the first counts Studies listed Basis CNKI 17 18 17 journal article in Chinese (language of the work) Web of Science 15 15 14 journal article in English (language of the work) The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#fig-screening-years",
  "objectID": "chapters/screening.html#fig-screening-years",
  "section": "Figure 2.3",
  "text": "Studies in the reference list by year of publication and the database each plausibly came from (by language of the paper); shaded, the stated window if the search ended in the assumed year. Source: the reference list of Xu (undated), with studies added since where there are any. Stacked bars of studies by year of publication, in a colour for each plausible database, with the stated window shaded. The review's reference list, as printed and as checked, and studies added since (references): One entry of the reference list, or one work added since. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "2  Screening"
 },
 {
  "href": "chapters/screening.html#tbl-screening-counted",
  "objectID": "chapters/screening.html#tbl-screening-counted",
  "section": "Table 2.5",
  "text": "Every search of this edition and what its counts come from. Source: Xu (undated), Tables 2 and 3; where there are any, the records of a search counted anew. Search Counted from Duplicates taken out To screen Screened out Left Of these undecided CNKI, NCMS printed tables not reported 69 55 13 not reported CNKI, URRBMI printed tables not reported 11 7 4 not reported Web of Science, NCMS printed tables not reported 140 128 12 not reported Web of Science, URRBMI printed tables not reported 16 13 3 not reported Literature search and screening, Tables 2 and 3 of the review (screening_flow): One printed line of Table 2 or Table 3. Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "2  Screening"
 },
 {
  "href": "chapters/timeline.html#tbl-timeline-printed",
  "objectID": "chapters/timeline.html#tbl-timeline-printed",
  "section": "Table 1.1",
  "text": "The review’s Table 1, line by line in our words, beside the public record. Source: Xu (undated), Table 1; the record from the documents named below. Year as printed What the line says Stage it gives Public record Agreement 2002 Decision of the Party and the government on rural health work, which proposes a new health scheme for the countryside. The nation as a whole defines, for the first time, what the NCMS is to look like. The Decision is dated 19 October 2002 (中发〔2002〕13号). agrees 2003 The Opinions on setting up the NCMS are forwarded and a pilot across the nation starts. The founding document: the NCMS passes from idea to practice, and a rural medical security system for the whole country is begun. The Opinions of three ministries were forwarded on 16 January 2003 (国办发〔2003〕3号). The ministry’s notice of March 2003 speaks of pilot counties, so the start was not everywhere at once. agrees in part 2007 A pilot of the URBMI starts, for urban residents who are not employed. First medical insurance for people without a job in towns; town and country are now insured apart, beside the NCMS. Guiding opinions of the State Council of 10 July 2007 (国发〔2007〕20号); 79 pilot cities by the end of September 2007. agrees 2010 The NCMS in the main covers the countryside of the whole country. empty in print The yearbook gives 96.0 % participation in 2010, which is over 95 %. All 31 provinces had the scheme by the end of June 2008, with 2,729 of 2,859 county units at the end of that year, so nationwide reach came two years before. agrees in part 2008–2013 Eight provinces go first and try out integration. empty in print A list of January 2016 names eight provinces that had integrated province-wide, and the Xinjiang Production and Construction Corps. No source found gives the year in which each began, so the span 2008–2013 can be neither confirmed nor refuted. no dated source found 2013 The State Council issues the Opinions on integrating the resident insurance of town and country. Its authority settles the principles that practice is to follow. The Opinions of this title are 国发〔2016〕3号, published on 12 January 2016. The review itself dates them 2016 in its introduction (review §1 ¶2) and in its reference list (review references 23). differs 2016 Town and country residents are under one insurance in 31 provinces, managed as one by the National Medical Insurance Administration. System, management and service are fully unified, and the split between town and country is being brought to an end. Integration was not complete at the end of 2016: 24 of 31 provinces had finished by May 2019 and seven still ran the NCMS in 2018. The national administration was established on 31 May 2018. differs Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "1  Timeline"
 },
 {
  "href": "chapters/timeline.html#fig-timeline-events",
  "objectID": "chapters/timeline.html#fig-timeline-events",
  "section": "Figure 1.1",
  "text": "Events as the review’s Table 1 prints them (above) and as the public record dates them (below). A line joins the two where both speak of one event; a slanting line is a difference of years. Source: Xu (undated) and the public record. Two rows of marks over the years, printed events above and the public record below, joined by lines; a slanting line is a difference of years. Policy events as the review's Table 1 prints them (policies): One row of Table 1 of the review. Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "1  Timeline"
 },
 {
  "href": "chapters/timeline.html#tbl-timeline-unifications",
  "objectID": "chapters/timeline.html#tbl-timeline-unifications",
  "section": "Table 1.2",
  "text": "What integration makes one: the list of the review’s introduction beside that of the 2016 Opinions. Source: Xu (undated) and the Opinions. In the 2016 Opinions In the review’s introduction Same unified coverage not in this list no unified financing policies unified financing mechanism yes unified security benefits analysis and treatment support possible unified medical insurance catalog unified reimbursement catalog yes unified fixed-point management not in this list no unified fund management unified fund management yes What is unified: the review beside the circular of 2016 (unifications): One unified element as one source names it. Licence: CC BY 4.0; facts from the cited publications, encoded in our own words (CC BY 4.0).",
  "title": "1  Timeline"
 },
 {
  "href": "chapters/timeline.html#tbl-timeline-events",
  "objectID": "chapters/timeline.html#tbl-timeline-events",
  "section": "Table 1.3",
  "text": "Dated public events up to the last year shown; a dash is a thing that no source read gives. Source: the documents themselves or public accounts of them, by event. Date Event Document Issued by 1998-12-14 Decision on establishing basic medical insurance for urban employees (UEBMI) 国发〔1998〕44号 State Council 2002-10-19 Decision on further strengthening rural health work: announces a new cooperative scheme and medical assistance 中发〔2002〕13号 CPC Central Committee and State Council 2003-01-16 General Office forwards the three-ministry Opinions on establishing the NCMS; pilots begin 国办发〔2003〕3号 State Council General Office (Ministry of Health, Ministry of Finance, Ministry of Agriculture) 2004 333 pilot counties, 80 million enrolled – – 2006-01 State subsidy raised: central government adds 10 yuan per head for central and western members; target basic nationwide roll-out 2008 and cover of rural residents 2010 – Ministry of Health and six other bodies 2007-07-10 Guiding opinions on the pilot of urban resident basic medical insurance (URBMI), 79 pilot cities by end of September 2007 国发〔2007〕20号 State Council 2008-06-30 NCMS reaches all 31 provinces; 2729 of 2859 county units by year end – Ministry of Health 2009-03-17 Opinions on deepening health-system reform 中发〔2009〕6号 CPC Central Committee and State Council 2010 2678 county units, 836 million enrolled, participation 96.0% – National Bureau of Statistics (yearbook) 2010-10-28 Social Insurance Law adopted (Articles 24–25 on NCMS and urban residents) 主席令第35号 National People’s Congress Standing Committee 2012-08-24 Guiding opinions on critical-illness insurance for urban and rural residents; the rural part is paid from NCMS funds 发改社会〔2012〕2605号 NDRC and five other bodies 2015-08-02 Opinions on fully implementing critical-illness insurance for urban and rural residents 国办发〔2015〕57号 State Council General Office 2016 State of integration at end of 2016: not complete; 24 of 31 provinces had finished by May 2019, and seven still ran NCMS in 2018 – – 2016-01-12 Opinions on integrating urban and rural resident basic medical insurance published: six unifications 国发〔2016〕3号 State Council 2016-06/12 Deadlines: provinces plan by June 2016, pooling areas issue rules by December 2016; unified system to start 2017 – State Council (Opinions); Ministry of Human Resources and Social Security 2018-03-13 Institutional reform plan submitted to the National People’s Congress: state medical insurance administration – State Council 2018-05-31 National Healthcare Security Administration formally established; takes over medical-insurance duties of several ministries – State Council 2018-07 Notice: unified resident insurance to be in place by 2019; subsidy at least 490 yuan, contribution 220 yuan – NHSA with three ministries 2019-05-13 Notice: 24 provinces integrated; remaining 7 to finish by end of 2019; subsidy at least 520 yuan – NHSA and Ministry of Finance by 2016-01-18 Early integration by provinces: Tianjin, Shanghai, Zhejiang, Shandong, Guangdong, Chongqing, Ningxia, Qinghai and the Xinjiang Corps province-wide; 39 more prefectures fully, 42 partly (87 counties) – – Dated policy events, checked against public sources (policy_events): One event (or one dated state of the scheme). Licence: CC BY 4.0; facts from the cited publications, compiled and described in our own words (CC BY 4.0).",
  "title": "1  Timeline"
 },
 {
  "href": "references.html#ref-bie2024",
  "objectID": "references.html#ref-bie2024",
  "section": "Bie, Fengsai, Xiaoling Yan, Wuqi Qiu, et al",
  "text": "Bie, Fengsai, Xiaoling Yan, Wuqi Qiu, et al. 2024. “Does supplemental private health insurance impact health care utilization and seeking behavior of residents covered by social health insurance? Evidence from China National Health Services Survey.” International Journal for Equity in Health 23 (1). https://doi.org/10.1186/s12939-024-02158-8.",
  "title": "References"
 },
 {
  "href": "references.html#ref-cheng2012",
  "objectID": "references.html#ref-cheng2012",
  "section": "Cheng, L., and Y. Zhang",
  "text": "Cheng, L., and Y. Zhang. 2012. “The New Rural Cooperative Medical Scheme: economic performance or health performance?” Economic Research Journal [经济研究] 47 (1): 120–33.",
  "title": "References"
 },
 {
  "href": "references.html#ref-ding2023",
  "objectID": "references.html#ref-ding2023",
  "section": "Ding, J., B. Zhang, and Z. Kang",
  "text": "Ding, J., B. Zhang, and Z. Kang. 2023. “Can medical insurance alleviate the poverty vulnerability of rural residents? – From the Perspective of the Income and Expenditure Effect of the New Rural Cooperative Medical Scheme.” Nankai Economic Research, no. 7: 49–69.",
  "title": "References"
 },
 {
  "href": "references.html#ref-dong2022",
  "objectID": "references.html#ref-dong2022",
  "section": "Dong, Lei, Rui Du, and Yu Liu",
  "text": "Dong, Lei, Rui Du, and Yu Liu. 2022. Mapping evolving population geography in China. Working paper. https://papers.ssrn.com/sol3/papers.cfm?abstract_id=4049338.",
  "title": "References"
 },
 {
  "href": "references.html#ref-gao2021",
  "objectID": "references.html#ref-gao2021",
  "section": "Gao, J., and J. Ding",
  "text": "Gao, J., and J. Ding. 2021. “Can the New Rural Cooperative Medical Scheme for Major Diseases Alleviate Long-term Rural Poverty?—An Examination from the Perspective of Poverty Vulnerability.” Lanzhou Journal, no. 4: 170–81.",
  "title": "References"
 },
 {
  "href": "references.html#ref-gu2021",
  "objectID": "references.html#ref-gu2021",
  "section": "Gu, X., and Y. Zhou",
  "text": "Gu, X., and Y. Zhou. 2021. “New Rural Cooperative Medical Scheme: Adverse Selection and Moral Hazard.” Shanghai Financial Finance, no. 2: 15–25.",
  "title": "References"
 },
 {
  "href": "references.html#ref-he2021",
  "objectID": "references.html#ref-he2021",
  "section": "He, W., and S. Shen",
  "text": "He, W., and S. Shen. 2021. “Does the integrated urban and rural medical insurance policy alleviate health inequality? ——Empirical evidence from a quasi-natural experiment in prefecture-level cities in China.” China Rural Observation, no. 3: 67–85.",
  "title": "References"
 },
 {
  "href": "references.html#ref-huang2020",
  "objectID": "references.html#ref-huang2020",
  "section": "Huang, Xian, and Bingxiao Wu",
  "text": "Huang, Xian, and Bingxiao Wu. 2020. “Impact of urban-rural health insurance integration on health care: Evidence from rural China.” South China Economic Review 64. https://doi.org/10.1016/j.chieco.2020.101543.",
  "title": "References"
 },
 {
  "href": "references.html#ref-jin2020",
  "objectID": "references.html#ref-jin2020",
  "section": "Jin, S., J. Yu, and R. Tian",
  "text": "Jin, S., J. Yu, and R. Tian. 2020. “Does China’s basic medical insurance system promote fair benefits? – Empirical Analysis Based on the Survey of Chinese Household Finance.” Quarterly Journal of Economics 19 (4): 1291–314.",
  "title": "References"
 },
 {
  "href": "references.html#ref-lif2020",
  "objectID": "references.html#ref-lif2020",
  "section": "Li, Furong, Yuxuan Wu, Qingqing Yuan, Kun Zou, Min Yang, and Dandi Chen",
  "text": "Li, Furong, Yuxuan Wu, Qingqing Yuan, Kun Zou, Min Yang, and Dandi Chen. 2020. “Do health insurances reduce catastrophic health expenditure in China? A systematic evidence synthesis.” PLoS ONE 15 (9): e0239461. https://doi.org/10.1371/journal.pone.0239461.",
  "title": "References"
 },
 {
  "href": "references.html#ref-lih2021",
  "objectID": "references.html#ref-lih2021",
  "section": "Li, H., and Z. Li",
  "text": "Li, H., and Z. Li. 2021. “Does the integration of urban and rural residents’ medical insurance alleviate the poverty caused by illness in rural areas?” Modern Economic Discussion, no. 7: 31–39.",
  "title": "References"
 },
 {
  "href": "references.html#ref-liao2021",
  "objectID": "references.html#ref-liao2021",
  "section": "Liao, Z., and J. Yu",
  "text": "Liao, Z., and J. Yu. 2021. “Explore on the income redistribution effect of China’s basic medical insurance system - empirical analysis based on China’s household financial survey data.” Explore on Financial Issues [财经问题研究], no. 7: 57–65.",
  "title": "References"
 },
 {
  "href": "references.html#ref-liu2017",
  "objectID": "references.html#ref-liu2017",
  "section": "Liu, Gordon G., Samantha A. Vortherms, and Xuezhi Hong",
  "text": "Liu, Gordon G., Samantha A. Vortherms, and Xuezhi Hong. 2017. “China’s Health Reform Update.” Annual Review of Public Health 38: 431–48. https://doi.org/10.1146/annurev-publhealth-031816-044247.",
  "title": "References"
 },
 {
  "href": "references.html#ref-luod2021",
  "objectID": "references.html#ref-luod2021",
  "section": "Luo, D., J. Deng, and E. R. Becker",
  "text": "Luo, D., J. Deng, and E. R. Becker. 2021. “Urban-rural differences in healthcare utilization among beneficiaries in China’s new cooperative medical scheme.” BMC Public Health 21 (1). https://doi.org/10.1186/s12889-021-11573-3.",
  "title": "References"
 },
 {
  "href": "references.html#ref-luoyan2022",
  "objectID": "references.html#ref-luoyan2022",
  "section": "Luo, D., and S. Yan",
  "text": "Luo, D., and S. Yan. 2022. “New Rural Cooperative Medical Scheme, catastrophic medical expenditure and poverty vulnerability.” Taxation and Economy, no. 1: 69–76.",
  "title": "References"
 },
 {
  "href": "references.html#ref-ma2021",
  "objectID": "references.html#ref-ma2021",
  "section": "Ma, W., and H. Li",
  "text": "Ma, W., and H. Li. 2021. “From the New Rural Cooperative Medical Scheme to the basic medical insurance for urban and rural residents: an analysis of the policy effects of urban and rural medical insurance integration.” Chinese Economic Issues, no. 4: 146–57.",
  "title": "References"
 },
 {
  "href": "references.html#ref-meng2024",
  "objectID": "references.html#ref-meng2024",
  "section": "Meng, Y., R. Yu, H. Bai, and J. Han",
  "text": "Meng, Y., R. Yu, H. Bai, and J. Han. 2024. “Evidence From the China Family Panel Studies Survey on the Effect of Integrating the Basic Medical Insurance System for Urban and Rural Residents on the Health Equity of Residents: Difference-in-Differences Analysis.” JMIR Public Health and Surveillance 10.",
  "title": "References"
 },
 {
  "href": "references.html#ref-lanzhou2011",
  "objectID": "references.html#ref-lanzhou2011",
  "section": "Office of the People’s Government of Lanzhou City",
  "text": "Office of the People’s Government of Lanzhou City. 2011. “Statistical Communiqué of the People’s Republic of China on the National Economic and Social Development in 2010(3).” https://tjj.lanzhou.gov.cn/art/2011/12/12/art_4850_311628.html.",
  "title": "References"
 },
 {
  "href": "references.html#ref-peng2020",
  "objectID": "references.html#ref-peng2020",
  "section": "Peng, H., and J. Yue",
  "text": "Peng, H., and J. Yue. 2020. “Integration of China’s basic medical insurance system: theoretical debate, practical progress and future prospects.” Academic Monthly [学术月刊] 52 (11): 55–65.",
  "title": "References"
 },
 {
  "href": "references.html#ref-qi2011",
  "objectID": "references.html#ref-qi2011",
  "section": "Qi, L",
  "text": "Qi, L. 2011. “Explore on the poverty reduction, income increase and redistribution effects of the New Rural Cooperative Medical Scheme.” Explore on Quantitative and Technical Economics 28 (8): 35–52.",
  "title": "References"
 },
 {
  "href": "references.html#ref-qiu2011",
  "objectID": "references.html#ref-qiu2011",
  "section": "Qiu, Y., S. Zhai, and J. Hao",
  "text": "Qiu, Y., S. Zhai, and J. Hao. 2011. “Explore on the coordinated development of urban and rural medical insurance: theory, empirical evidence and countermeasures.” China Soft Science, no. 4: 75–87.",
  "title": "References"
 },
 {
  "href": "references.html#ref-ren2022",
  "objectID": "references.html#ref-ren2022",
  "section": "Ren, Yangling, Zhongliang Zhou, Dan Cao, et al",
  "text": "Ren, Yangling, Zhongliang Zhou, Dan Cao, et al. 2022. “Did the Integrated Urban and Rural Resident Basic Medical Insurance Improve Benefit Equity in China?” Value in Health 25 (9): 1548–58.",
  "title": "References"
 },
 {
  "href": "references.html#ref-wangj2020",
  "objectID": "references.html#ref-wangj2020",
  "section": "Wang, Jiahui, Hong Zhu, Huan Liu, et al",
  "text": "Wang, Jiahui, Hong Zhu, Huan Liu, et al. 2020. “Can the reform of integrating health insurance reduce inequity in catastrophic health expenditure? Evidence from China.” International Journal for Equity in Health 19 (1).",
  "title": "References"
 },
 {
  "href": "references.html#ref-wang_poster",
  "objectID": "references.html#ref-wang_poster",
  "section": "Wang, Zaoli, Daping Song, Donghui Zhao, et al",
  "text": "Wang, Zaoli, Daping Song, Donghui Zhao, et al. n.d. Study on the construction of the New Cooperative Medical Scheme management and executive system. Poster session abstract, Forum 11.",
  "title": "References"
 },
 {
  "href": "references.html#ref-xiong2022",
  "objectID": "references.html#ref-xiong2022",
  "section": "Xiong, J",
  "text": "Xiong, J. 2022. “Competitive Allocation of Welfare Benefits of New Rural Cooperative Medical System Participants.” Agricultural Technology and Economy, no. 10: 40–52.",
  "title": "References"
 },
 {
  "href": "references.html#ref-xu_review",
  "objectID": "references.html#ref-xu_review",
  "section": "Xu, Qingchuan",
  "text": "Xu, Qingchuan. n.d. A Review of the New Rural Cooperative Medical Scheme Under the Background of Urban and Rural Medical Insurance Integration. School of Government Administration, Shenzhen University.",
  "title": "References"
 },
 {
  "href": "references.html#ref-yan2022",
  "objectID": "references.html#ref-yan2022",
  "section": "Yan, Xiaoling, Yuanli Liu, Min Cai, Qinqin Liu, Xueqin Xie, and Keqin Rao",
  "text": "Yan, Xiaoling, Yuanli Liu, Min Cai, Qinqin Liu, Xueqin Xie, and Keqin Rao. 2022. “Trends in disparities in healthcare utilisation between and within health insurances in China between 2008 and 2018: a repeated cross-sectional study.” International Journal for Equity in Health 21 (1). https://doi.org/10.1186/s12939-022-01633-4.",
  "title": "References"
 },
 {
  "href": "references.html#ref-yip2009",
  "objectID": "references.html#ref-yip2009",
  "section": "Yip, Winnie, and William C. Hsiao",
  "text": "Yip, Winnie, and William C. Hsiao. 2009. “Non-evidence-based policy: How effective is China’s new cooperative medical scheme in reducing medical impoverishment?” Social Science & Medicine 68 (2): 201–9. https://doi.org/10.1016/j.socscimed.2008.09.066.",
  "title": "References"
 },
 {
  "href": "references.html#ref-yu2015",
  "objectID": "references.html#ref-yu2015",
  "section": "Yu, Hao",
  "text": "Yu, Hao. 2015. “Universal health insurance coverage for 1.3 billion people: What accounts for China’s success?” Health Policy 119 (9): 1145–52. https://doi.org/10.1016/j.healthpol.2015.07.008.",
  "title": "References"
 },
 {
  "href": "references.html#ref-yuan2020",
  "objectID": "references.html#ref-yuan2020",
  "section": "Yuan, B., W. Jian, M. Martinez-Alvarez, M. McKee, and D. Balabanova",
  "text": "Yuan, B., W. Jian, M. Martinez-Alvarez, M. McKee, and D. Balabanova. 2020. “Health system reforms in China a half century apart: Continuity but adaptation.” Social Science & Medicine 265.",
  "title": "References"
 },
 {
  "href": "references.html#ref-zhai2021",
  "objectID": "references.html#ref-zhai2021",
  "section": "Zhai, F",
  "text": "Zhai, F. 2021. “Divergence and Choice: The Basic Principles of my country’s Integrated Universal Health Insurance System.” Medicine and Philosophy 42 (5): 45–50.",
  "title": "References"
 },
 {
  "href": "references.html#ref-zhangj2024",
  "objectID": "references.html#ref-zhangj2024",
  "section": "Zhang, J., J. Luo, G. Chen, C. Zhang, J. Wang, and L. Li",
  "text": "Zhang, J., J. Luo, G. Chen, C. Zhang, J. Wang, and L. Li. 2024. “High-quality Development of Public Health in Guizhou Province, China.” Journal of Resources and Ecology 15 (4): 925–36.",
  "title": "References"
 },
 {
  "href": "references.html#ref-zhangy2021",
  "objectID": "references.html#ref-zhangy2021",
  "section": "Zhang, Yaoguang, Di Dong, Ling Xu, et al",
  "text": "Zhang, Yaoguang, Di Dong, Ling Xu, et al. 2021. “Ten-year impacts of China’s rural health scheme: lessons for universal health coverage.” BMJ Global Health 6 (4): e003714. https://doi.org/10.1136/bmjgh-2020-003714.",
  "title": "References"
 },
 {
  "href": "references.html#ref-zhao2021",
  "objectID": "references.html#ref-zhao2021",
  "section": "Zhao, W",
  "text": "Zhao, W. 2021. “The impact effect and transmission mechanism of social medical insurance on rural residents’ income - empirical evidence from the New Rural Cooperative Medical Scheme for serious illnesses.” Financial Forum, no. 6: 56–66.",
  "title": "References"
 },
 {
  "href": "references.html#ref-zheng2021",
  "objectID": "references.html#ref-zheng2021",
  "section": "Zheng, C., X. Wang, and Q. Sun",
  "text": "Zheng, C., X. Wang, and Q. Sun. 2021. “Explore on urban and rural medical insurance pooling policy, residents’ health and health inequality.” Nankai Economic Explore, no. 4: 234–56.",
  "title": "References"
 }
];
