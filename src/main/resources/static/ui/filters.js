/** The address says what the filters of a page let through, so that it can be kept, sent to others and come back to. */
export function startFilters() {
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.successful && detail.elt.matches("form[data-addressed]")) {
      show(detail.pathInfo.finalRequestPath);
    }
  });
}

function show(path) {
  const address = new URL(path, location.href);
  [...address.searchParams].filter(([, value]) => value === "").forEach(([name]) => address.searchParams.delete(name));
  history.replaceState(null, "", address);
}
