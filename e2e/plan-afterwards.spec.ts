/** Afterwards: how it went, in a diary, and the question that waits when they meet again. */
import { addOwn, beginPlan, place } from './on-plan';
import { expect, type Page, test } from './watch';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('Afterwards I write how it went, in a diary that counts nothing', async ({ page }) => {
  await beginPlan(page);
  await addOwn(page, 'Kor');
  const diary = page.getByRole('region', { name: 'Hvordan gik det?' });
  await diary.getByText('Skriv, hvordan det gik').click();
  await diary.getByRole('button', { name: 'Skriv i dagbogen' }).click();
  await expect(diary.getByText('Vælg, hvordan det gik, eller skriv et par ord.')).toBeVisible();
  await diary.getByRole('radio', { name: 'Jeg prøvede det' }).check();
  await diary.getByLabel('Med mine egne ord').fill('De var søde');
  await diary.getByLabel('Om', { exact: true }).selectOption('Kor');
  await diary.getByRole('button', { name: 'Skriv i dagbogen' }).click();
  await expect(diary.getByRole('listitem')).toContainText(['De var søde']);
  await expect(diary.getByRole('listitem')).toContainText(['Kor']);
});

test('When we meet again, the plan asks first how it went, and asks once', async ({ page }) => {
  await beginPlan(page, 'own');
  await addOwn(page, 'Kor');
  const kor = place(page, 'Kor');
  await kor.getByLabel('Det gør jeg først').fill('Jeg går derhen');
  await kor.getByLabel('Dag', { exact: true }).first().fill('2026-01-06');
  await expect(page.getByText('Vælg en dag til det næste skridt.')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/januar var dit næste skridt: «Jeg går derhen». Hvordan gik det\?/)).toBeVisible();
  await page.getByRole('button', { name: 'Skriv, hvordan det gik' }).press('Enter');
  await expect(kor.locator('summary', { hasText: 'Skriv, hvordan det gik' })).toBeFocused();
  await kor.getByRole('radio', { name: 'Jeg blev' }).check();
  await kor.getByRole('button', { name: 'Skriv i dagbogen' }).click();
  await expect(page.getByRole('region', { name: 'Hvordan gik det?' }).getByRole('listitem')).toContainText([
    'Jeg blev',
  ]);
  await expect(page.getByText(/var dit næste skridt/)).toHaveCount(0);
  await page.reload();
  await expect(kor).toBeVisible();
  await expect(page.getByText(/var dit næste skridt/)).toHaveCount(0);
});

test('When a step is done I am asked how it went, and can agree on a new one', async ({ page }) => {
  await beginPlan(page);
  await addOwn(page, 'Kor');
  const kor = place(page, 'Kor');
  await kor.getByLabel('Det gør jeg først').fill('Jeg ringer');
  await kor.getByRole('checkbox', { name: 'Det er gjort' }).press('Space');
  await expect(kor.locator('summary', { hasText: 'Skriv, hvordan det gik' })).toBeFocused();
  await expect(kor.getByRole('radio', { name: 'Jeg prøvede det' })).toBeVisible();
  await button(page, 'Aftal et nyt skridt').click();
  await expect(kor.getByLabel('Det gør jeg først')).toBeFocused();
  await expect(kor.getByLabel('Det gør jeg først')).toHaveValue('');
});
