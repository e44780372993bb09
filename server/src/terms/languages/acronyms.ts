/** The endings of acronyms in capitals in languages without a table, by the primary subtag of BCP 47: Kazakh `SQL-нің`. */
export const acronymEndings: Readonly<Record<string, string>> = {
  az: '-nin -nın -nun -nün -in -ın -un -ün -ni -nı -i -ı -u -ü -yə -ya -ə -a -də -da -dən -dan -lər -lar -ləri -ları -lərin -ların',
  eo: '-o -on -oj -ojn -n',
  kk: '-нің -ның -дің -дың -тің -тың -ге -ға -ке -қа -не -на -ні -ны -ді -ды -ті -ты -де -да -те -та -ден -дан -тен -тан -нен -нан -мен -бен -пен -лер -лар -дер -дар -тер -тар',
  ky: '-нин -нын -дин -дын -тин -тын -нун -дун -тун -ге -га -ке -ка -ни -ны -ди -ды -ти -ты -де -да -те -та -ден -дан -тен -тан -лер -лар -дер -дар -тер -тар',
  mk: '-от -та -то -ја -и -ите -јата -јите',
  mn: '-ийн -ын -ийг -ыг -г -д -т -аас -ээс -аар -ээр -тай -тэй',
  sq: '-ja -në -të -ve -s -t -i -it -in',
  tt: '-нең -ның -гә -га -кә -ка -не -ны -дә -да -тә -та -дән -дан -ләр -лар',
  uz: "-ni -ning -ga -ka -da -dan -lar -larni -larning 'ni 'ning 'ga 'da 'dan 'lar",
};
