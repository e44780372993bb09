import { checkRename } from '../../support/renaming.ts';

describe('renaming in the layout kubernetes', () => {
  const POD = `
      === content/en/docs/reference/glossary/pod.md
      ---
      title: Pod
      id: pod
      short_description: A set of containers. {{< glossary_tooltip text="Pod" term_id="pod" >}}
      ---
  `;

  it('changes the id and the shortcodes in the whole site', async () =>
    checkRename(
      `
      ${POD}
      === content/pl/docs/reference/glossary/pod.md
      ---
      title: Pod
      id: "pod"
      ---
      === content/en/docs/reference/glossary/node.md
      ---
      title: Node
      id: node
      ---
      {{< glossary_tooltip text="P¦ods" term_id="pod" >}} and {{% glossary_definition term_id='pod' length=all %}}
      === content/pl/docs/concepts/intro.md
      {{< glossary_tooltip term_id="Pod" >}}, {{< glossary_tooltip term_id=pod text="pod" >}}, {{< glossary_tooltip term_id="podman" >}}
      `,
      'pod-unit',
      `
      content/en/docs/reference/glossary/pod.md > content/en/docs/reference/glossary/pod-unit.md
      content/pl/docs/reference/glossary/pod.md > content/pl/docs/reference/glossary/pod-unit.md
      content/en/docs/reference/glossary/node.md: {{< glossary_tooltip text="Pods" term_id="pod-unit" >}} and {{% glossary_definition term_id='pod-unit' length=all %}}
      content/en/docs/reference/glossary/pod.md: id: pod-unit
      content/en/docs/reference/glossary/pod.md: short_description: A set of containers. {{< glossary_tooltip text="Pod" term_id="pod-unit" >}}
      content/pl/docs/concepts/intro.md: {{< glossary_tooltip term_id="Pod-unit" >}}, {{< glossary_tooltip term_id=pod-unit text="pod" >}}, {{< glossary_tooltip term_id="podman" >}}
      content/pl/docs/reference/glossary/pod.md: id: "pod-unit"
      `,
    ));

  it('does not change a file with another name than its id, or macro links by its name', async () =>
    checkRename(
      `
      === content/en/docs/reference/glossary/container-set.md
      ---
      title: Pod
      id: p¦od
      ---
      {{< glossary_tooltip term_id="pod" >}} {{< glossary_tooltip term_id="container-set" >}}
      `,
      'unit',
      `
      content/en/docs/reference/glossary/container-set.md: id: unit
      content/en/docs/reference/glossary/container-set.md: {{< glossary_tooltip term_id="unit" >}} {{< glossary_tooltip term_id="container-set" >}}
      `,
    ));

  it('renames only the files from a macro link by their name', async () =>
    checkRename(
      `
      === content/en/docs/reference/glossary/container-set.md
      ---
      title: Pod
      id: pod
      ---
      {{< glossary_tooltip term_id="pod" >}} {{< glossary_tooltip term_id="contai¦ner-set" >}}
      `,
      'unit',
      `
      content/en/docs/reference/glossary/container-set.md > content/en/docs/reference/glossary/unit.md
      content/en/docs/reference/glossary/container-set.md: {{< glossary_tooltip term_id="pod" >}} {{< glossary_tooltip term_id="unit" >}}
      `,
    ));

  it('is refused if macro links refer to another article by the name', async () =>
    checkRename(
      `
      ${POD}
      === content/en/docs/reference/glossary/machine.md
      ---
      title: Nod¦e
      id: node
      ---
      === content/en/docs/reference/glossary/node-set.md
      ---
      title: Set
      id: set
      ---
      `,
      'node-set',
      "refused: Mentions of 'node-set' already refer to the article 'set'.",
    ));
});
