import { describeLanguage } from './describeLanguage.ts';

describeLanguage('English', 'en', {
  found: [
    ['Target market', "target markets, target market's, Target Markets"],
    ['Economy of scale', 'economies of scale'],
    ['Cost-benefit analysis', 'cost-benefit analyses, cost‑benefit analysis'],
    ['Categories', 'category, categories'],
    ['Business', 'businesses'],
    ['Index', 'indices, indexes'],
    ['Criterion', 'criteria'],
    ['High risk', 'higher risk, highest risks'],
    ['Salesman', 'salesmen'],
    ['API', "APIs, API's"],
    ['KPIs', 'KPI, KPIs'],
    ['Shelf life', 'shelf lives'],
    ['Fee', 'fees'],
    ['Tax', 'taxes'],
    ['Fees', 'fee'],
    ['Countries', 'country'],
    ['Economies of Scale', 'economy of scale'],
    ['Person', 'people, persons'],
    ['People', 'person'],
  ],
  notFound: [
    ['Ware', 'was'],
    ['Are', 'is'],
    ['API', 'api, apis'],
    ['Market', 'marketing, marketer'],
    ['New', 'news'],
    ['Vi', 'vier'],
    ['Vis', 'vi'],
  ],
});
