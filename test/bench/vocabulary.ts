/** The words of a generated glossary's articles. */
export interface Vocabulary {
  /** In the same order in every locale: a title consists of the words at the same positions. */
  readonly nouns: readonly string[];
  /** The words between them. */
  readonly others: readonly string[];
}

const written: Readonly<Record<string, readonly [nouns: string, others: string]>> = {
  en: [
    'market company customer offer value sale product cost profit study analysis strategy price quality brand bank bond share fund risk rate index account budget contract',
    'the and of with when every often between their which also becomes because without',
  ],
  pl: [
    'rynek firma klient oferta wartość sprzedaż produkt koszt zysk badanie analiza strategia cena jakość marka bank obligacja akcja fundusz ryzyko stopa indeks konto budżet umowa',
    'i oraz który często między ich także jest ponieważ bez każdy gdy staje dla',
  ],
  ru: [
    'рынок компания клиент предложение ценность продажа продукт расход прибыль исследование анализ стратегия цена качество марка банк облигация акция фонд риск ставка индекс счёт бюджет договор',
    'и который часто между их также является потому без каждый когда становится для или',
  ],
  sv: [
    'marknad företag kund erbjudande värde försäljning produkt kostnad vinst studie analys strategi pris kvalitet varumärke bank obligation aktie fond risk ränta index konto budget avtal',
    'och som ofta mellan deras också är eftersom utan varje när blir för eller',
  ],
  fi: [
    'markkina yritys asiakas tarjous arvo myynti tuote kustannus voitto tutkimus analyysi strategia hinta laatu merkki pankki obligaatio osake rahasto riski korko indeksi tili budjetti sopimus',
    'ja joka usein välillä heidän myös on koska ilman jokainen kun tulee varten tai',
  ],
  de: [
    'Markt Unternehmen Kunde Angebot Wert Verkauf Produkt Kosten Gewinn Studie Analyse Strategie Preis Qualität Marke Bank Anleihe Aktie Fonds Risiko Zins Index Konto Budget Vertrag',
    'und die oft zwischen ihre auch wird weil ohne jeder wenn für oder mit',
  ],
  fr: [
    'marché entreprise client offre valeur vente produit coût bénéfice étude analyse stratégie prix qualité marque banque obligation action fonds risque taux indice compte budget contrat',
    'et qui souvent entre leurs aussi est parce sans chaque quand devient pour ou',
  ],
  es: [
    'mercado empresa cliente oferta valor venta producto coste beneficio estudio análisis estrategia precio calidad marca banco bono acción fondo riesgo tasa índice cuenta presupuesto contrato',
    'y que muchas entre sus también es porque sin cada cuando para o con',
  ],
  it: [
    'mercato azienda cliente offerta valore vendita prodotto costo profitto studio analisi strategia prezzo qualità marchio banca obbligazione azione fondo rischio tasso indice conto bilancio contratto',
    'e che spesso tra loro anche è perché senza ogni quando diventa per con',
  ],
  pt: [
    'mercado empresa cliente oferta valor venda produto custo lucro estudo análise estratégia preço qualidade marca banco obrigação ação fundo risco taxa índice conta orçamento contrato',
    'e que muitas entre seus também é porque sem cada quando para ou com',
  ],
  nl: [
    'markt bedrijf klant aanbod waarde verkoop product kosten winst onderzoek analyse strategie prijs kwaliteit merk bank obligatie aandeel fonds risico rente index rekening begroting contract',
    'en die vaak tussen hun ook wordt omdat zonder elke wanneer voor of met',
  ],
  tr: [
    'pazar şirket müşteri teklif değer satış ürün maliyet kâr araştırma analiz strateji fiyat kalite marka banka tahvil hisse fon risk faiz endeks hesap bütçe sözleşme',
    've bu sık arasında onların ayrıca olur çünkü olmadan her zaman için veya ile',
  ],
  uk: [
    'ринок компанія клієнт пропозиція цінність продаж продукт витрата прибуток дослідження аналіз стратегія ціна якість марка банк облігація акція фонд ризик ставка індекс рахунок бюджет договір',
    'і який часто між їхні також є тому без кожен коли стає для або',
  ],
};

/** The source locale first. */
export const allLocales: readonly string[] = Object.keys(written);

export const fewLocales: readonly string[] = ['en', 'pl', 'ru', 'sv', 'fi'];

/** The words of one of `allLocales`. */
export function vocabularyOf(locale: string): Vocabulary {
  const [nouns = '', others = ''] = written[locale] ?? [];
  return { nouns: nouns.split(' '), others: others.split(' ') };
}
