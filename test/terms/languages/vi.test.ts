import { describeLanguage } from './describeLanguage.ts';

describeLanguage('Vietnamese', 'vi', {
  found: [
    ['Số hóa', 'số hoá, Số hoá'],
    ['Tối ưu hoá', 'tối ưu hóa'],
    ['Sức khoẻ', 'sức khỏe'],
    ['Thuỷ điện', 'thủy điện'],
    ['Hoàn tiền', 'hoàn tiền'],
  ],
  notFound: [
    ['Số hóa', 'số hòa, số hoa'],
    ['Thị trường', 'thi trường'],
  ],
});
