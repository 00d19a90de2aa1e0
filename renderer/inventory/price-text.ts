const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

export function priceText(priceCents: number | null): string | null {
  return priceCents === null ? null : euros.format(priceCents / 100);
}
