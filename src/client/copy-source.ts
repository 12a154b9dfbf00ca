/** `<copy-source>`: a button that copies the text of the block of code behind it. Without script it is not there. */
const FOR_A_WHILE = 2000;

class CopySource extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    button.addEventListener('click', () => {
      void this.copy().then((words) => {
        said.textContent = words;
        setTimeout(() => (said.textContent = ''), FOR_A_WHILE);
      });
    });
    this.append(button, ' ', said);
    this.hidden = false;
  }

  private async copy(): Promise<string> {
    const code = this.parentElement?.querySelector('pre code');
    if (!code) return '';
    try {
      await navigator.clipboard.writeText(code.textContent);
      return 'Copied';
    } catch {
      // Not allowed, or no secure connection: select it, so that one key does the rest.
      getSelection()?.selectAllChildren(code);
      return 'Selected';
    }
  }
}

customElements.define('copy-source', CopySource);
