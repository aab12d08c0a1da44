// Of a demo warehouse: one press logs in as the operator that it shows.
document.addEventListener('click', (e) => {
  const one = e.target.closest('[data-login]');
  if (!one) return;
  document.getElementById('login').value = one.dataset.login;
  document.getElementById('password').value = one.dataset.password;
  const next = document.querySelector('form[hx-post="/login"] [name=next]');
  if (next.value === '/') next.value = one.dataset.first;
  document.querySelector('form[hx-post="/login"]').requestSubmit();
});
