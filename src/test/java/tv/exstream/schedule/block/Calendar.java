package tv.exstream.schedule.block;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.schedule.DateRule;

/// Block schedules as tests say them: `daily().at("09:00", news).at("10:00", film).build()`.
final class Calendar {
    private final Map<Long, Block> blocks = new LinkedHashMap<>();
    private final List<Template> templates = new ArrayList<>();
    private final List<TemplateDays> days = new ArrayList<>();
    private final List<Template.Item> items = new ArrayList<>();
    private DateRule rule;
    private String decoTemplate = "";
    private Decos decos = Decos.NONE;
    private long seed = 1;

    private Calendar(DateRule rule) {
        this.rule = rule;
    }

    static Calendar daily() {
        return new Calendar(DateRule.ALWAYS);
    }

    static Calendar on(DateRule rule) {
        return new Calendar(rule);
    }

    Calendar at(String time, Blocks block) {
        Block built = block.build();
        blocks.put(built.id(), built);
        items.add(new Template.Item(LocalTime.parse(time), built.id()));
        return this;
    }

    /// What follows is for other days.
    Calendar thenOn(DateRule other) {
        close();
        rule = other;
        return this;
    }

    Calendar decos(Decos decos) {
        this.decos = decos;
        return this;
    }

    Calendar decoratedBy(DecoTemplate template) {
        decoTemplate = template.name();
        return this;
    }

    Calendar seed(long seed) {
        this.seed = seed;
        return this;
    }

    BlockSchedule build() {
        close();
        return new BlockSchedule(List.copyOf(blocks.values()), templates, days, decos, seed);
    }

    private void close() {
        String name = "template " + (templates.size() + 1);
        templates.add(new Template("", name, items));
        days.add(new TemplateDays(rule, name, decoTemplate));
        items.clear();
    }
}
