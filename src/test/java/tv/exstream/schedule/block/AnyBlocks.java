package tv.exstream.schedule.block;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.playout.Presentation.Dress;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.block.Block.Guide;
import tv.exstream.schedule.block.Block.Stop;
import tv.exstream.schedule.block.Decor.Break;
import tv.exstream.schedule.block.Decor.Ending;
import tv.exstream.schedule.block.Decor.Filler;
import tv.exstream.schedule.block.Decor.Place;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// A block schedule that a seed decides all of, over pools that may be empty or hold one item longer than everything.
final class AnyBlocks {
    /// Media with ids below this are items of blocks, others are clips.
    static final long FIRST_CLIP = 1_000_000;

    private final Random random;
    private final Lab lab;
    private long nextItem = 1;
    private long nextClip = FIRST_CLIP;

    AnyBlocks(long seed, Lab lab) {
        random = new Random(seed);
        this.lab = lab;
    }

    BlockSchedule schedule() {
        List<Block> blocks = new ArrayList<>();
        for (int id = 0; id < 1 + random.nextInt(4); id++) {
            blocks.add(block(id));
        }
        Decos decos = decos();
        List<Template> templates = new ArrayList<>();
        List<TemplateDays> calendar = new ArrayList<>();
        for (int number = 0; number < 1 + random.nextInt(3); number++) {
            Template template = template("template " + number, blocks);
            templates.add(template);
            String decoTemplate = random.nextBoolean() ? "day" : "";
            calendar.add(new TemplateDays(rule(), template.name(), decoTemplate));
        }
        return new BlockSchedule(blocks, templates, calendar, decos, random.nextLong());
    }

    private DateRule rule() {
        return random.nextBoolean()
                ? DateRule.ALWAYS
                : DateRule.on(Set.of(DayOfWeek.of(1 + random.nextInt(7))));
    }

    private Template template(String name, List<Block> blocks) {
        List<Template.Item> items = new ArrayList<>();
        int minute = random.nextInt(200);
        while (true) {
            Block block = blocks.get(random.nextInt(blocks.size()));
            int end = minute + (int) block.length().toMinutes();
            if (end > 24 * 60 || random.nextInt(20) == 0) {
                return new Template("", name, items);
            }
            items.add(new Template.Item(LocalTime.MIDNIGHT.plusMinutes(minute), block.id()));
            minute = end + (random.nextBoolean() ? 0 : random.nextInt(180));
        }
    }

    private Block block(int id) {
        List<BlockItem> items = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            items.add(item());
        }
        return new Block(
                id,
                "",
                "block " + id,
                Duration.ofMinutes(5 + random.nextInt(200)),
                random.nextBoolean() ? Stop.BEFORE_END : Stop.AFTER_END,
                switch (random.nextInt(3)) {
                    case 0 -> new Guide.ActualTimes();
                    case 1 -> new Guide.EvenShares();
                    default -> new Guide.OneProgramme("");
                },
                items,
                random.nextInt(3) == 0 ? decor() : Decor.INHERIT);
    }

    private BlockItem item() {
        PlaybackOrder order =
                List.of(PlaybackOrder.CHRONOLOGICAL, PlaybackOrder.SHUFFLE, PlaybackOrder.RANDOM)
                        .get(random.nextInt(3));
        return new BlockItem(
                Source.of(pool(), order),
                1 + random.nextInt(4),
                new BlockItem.Entry(random.nextInt(4) > 0, ""),
                new BlockItem.Look(names(), names(), Dress.PLAIN.languages()));
    }

    private Selection pool() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return lab.pool(List.of());
        }
        if (kind == 1) {
            return lab.pool(nextItem++, Duration.ofDays(1 + random.nextInt(2)));
        }
        List<Outline> items = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            Outline item =
                    Lab.item(nextItem++, Duration.ofMillis(60_000 + random.nextInt(4_000_000)))
                            .outline();
            items.add(Lab.withChapters(item, item.duration().dividedBy(2)));
        }
        return lab.pool(items);
    }

    private FillerPreset clips() {
        Duration[] lengths = new Duration[random.nextInt(4)];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Duration.ofMillis(30_000 + random.nextInt(400_000));
        }
        Selection pool = lab.pool(nextClip, lengths);
        nextClip += lengths.length;
        return Decors.clips(pool, 1 + random.nextInt(2));
    }

    private Decos decos() {
        List<Deco> decos = new ArrayList<>();
        for (String name : List.of("all", "one", "other")) {
            decos.add(new Deco("", name, decor()));
        }
        LocalTime from = LocalTime.MIDNIGHT.plusMinutes(random.nextInt(1440));
        LocalTime change = from.plusMinutes(1 + random.nextInt(600));
        LocalTime to = change.plusMinutes(1 + random.nextInt(600));
        DecoTemplate template =
                new DecoTemplate(
                        "",
                        "day",
                        List.of(
                                Decors.range(from.toString(), change.toString(), "one"),
                                Decors.range(change.toString(), to.toString(), "other")));
        return new Decos(decos, List.of(template), random.nextBoolean() ? "all" : "");
    }

    private Decor decor() {
        return new Decor(
                names(),
                names(),
                breaks(),
                random.nextBoolean()
                        ? Layer.inherit()
                        : Layer.override(
                                new Filler(
                                        clips(),
                                        random.nextBoolean()
                                                ? Ending.CUT_TO_FIT
                                                : Ending.WHOLE_CLIPS)),
                random.nextBoolean() ? Layer.inherit() : Layer.merge(clips()));
    }

    private Layer<Break> breaks() {
        return random.nextBoolean()
                ? Layer.inherit()
                : Layer.merge(new Break(Place.values()[random.nextInt(4)], clips()));
    }

    private Layer<String> names() {
        return random.nextBoolean() ? Layer.inherit() : Layer.merge("w" + random.nextInt(3));
    }
}
