/** Lets the button switch between light and dark, and remembers the choice. */
export function startTheme(button) {
  button.addEventListener("click", () => {
    const root = document.documentElement;
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Storage may be blocked; then the choice lasts until the page is left.
    }
  });
}
