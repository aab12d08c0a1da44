// The time zone of a new warehouse is most often that of whoever founds it.
document.querySelector('[data-own-zone]').value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
