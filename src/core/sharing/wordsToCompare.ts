/** Words that two people say to each other to be sure that nobody stands between them: 256 things that sound different. Part of the format: never reordered. */
export const wordsToCompare: readonly string[] = [
  'acorn admiral almond amber anchor ankle apple apron arctic arrow artist aspen atlas autumn avocado badger bagel bakery bamboo banjo barley',
  'basket beacon beaver bell bicycle biscuit blanket blossom blueberry bonnet bottle bracelet brick bridge bronze bucket buffalo butter cabin',
  'cactus camel candle canyon carpet carrot castle cedar cello chalk cherry chimney cinema circus clover cobalt coconut comet compass copper',
  'coral cotton cradle crayon cricket crystal cupboard curtain cushion daisy dancer desert diamond dolphin donkey dragon drummer duck eagle',
  'easel echo eleven ember emerald engine envelope falcon feather fiddle finger fjord flamingo flute forest fossil fountain fox galaxy garden',
  'garlic ginger giraffe glacier goblet gondola goose granite grape guitar hammer harbour hazel helmet heron hippo hobby honey horizon hotel',
  'husky iceberg igloo indigo insect island ivory jacket jaguar jasmine jelly jigsaw jumper jungle kayak kettle keyboard kingdom kitten ladder',
  'lagoon lantern lavender lemon leopard library lilac lizard lobster locket magnet mango maple marble meadow melon mercury mitten mosaic',
  'mountain muffin mushroom nectar needle noodle notebook nutmeg oasis ocean octopus olive onion orange orchard otter oyster paddle panda',
  'papaya parrot peanut pebble pelican pencil pepper piano picnic pigeon pilot pirate planet plum pocket polar pony poppy puffin pumpkin puzzle',
  'pyramid quartz quilt rabbit radish raven ribbon river robin rocket rooster saddle saffron salmon sandal sapphire satchel scarf seagull',
  'shadow shelter silver snowman sparrow spider spinach squirrel sunset swallow tablet tambourine teapot temple tiger tomato trumpet tulip',
  'tunnel turtle umbrella unicorn valley vanilla velvet village violin volcano waffle walnut walrus whistle willow window winter wombat yoghurt',
  'zebra zigzag',
].flatMap((line) => line.split(' '));

export function wordsOf(numbers: readonly number[]): readonly string[] {
  return numbers.map((number) => wordsToCompare[number] ?? '');
}
