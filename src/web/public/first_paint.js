// Runs before the first drawing, so that a dark page never flashes white. A file of its own: the server's
// content security policy allows no script inside the page.
(() => {
  let scheme = null;
  try {
    scheme = localStorage.getItem('mantine-color-scheme-value');
  } catch {
    scheme = null;
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  // Who looks is the first question of every screen inside: asked while the application is fetched.
  if (/^\/(w\/|$)/.test(location.pathname)) {
    window.session_begun = fetch('/api/v1/session', {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    // Told where it is taken up.
    window.session_begun.catch(() => {});
  }
})();
