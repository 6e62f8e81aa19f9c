/** Whose win it is has a face wherever a picture of them is given, however many are celebrated at once. */
import { expect } from '@playwright/test';
import { test } from '../scene-screen.ts';
import { scenes } from '../scenes.ts';

const shown = [
  { name: 'celebration.one-face', faces: ['amira.jpg'] },
  { name: 'celebration.two-with-faces', faces: ['amira.jpg', 'jonas.jpg', 'amira.jpg'] },
  { name: 'celebration.many-with-faces', faces: ['amira.jpg', 'jonas.jpg', 'amira.jpg', 'jonas.jpg'] },
  { name: 'celebration.two', faces: [] },
];

for (const { name, faces } of shown) {
  test(`${name} has the faces it is given, and names that stand under one another`, async ({ sceneScreen }) => {
    const scene = scenes.find((each) => each.name === name);
    if (!scene) throw new Error('The scene is gone.');
    await sceneScreen.show(scene);
    const portraits = sceneScreen.page.locator('.celebration .portrait');
    await expect(portraits).toHaveCount(faces.length);
    const files = await portraits.evaluateAll((images) => images.map((image) => image.getAttribute('src')));
    expect(files).toEqual(faces.map((file) => `media/${file}`));
    for (const credits of await sceneScreen.page.locator('.celebrated-many__credits').all()) {
      const edges = await credits
        .locator('p')
        .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().x));
      expect(new Set(edges).size).toBe(1);
    }
  });
}
