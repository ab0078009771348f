package tv.exstream.schedule.block;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.DateRule;
import tv.exstream.schedule.Instruction.Agenda;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;
import tv.exstream.time.CivilTime;
import tv.exstream.time.TimeRange;

/// Blocks at times of day, by templates that a calendar gives to days.
///
/// ```
///   calendar   Mon-Fri -> weekday          the first rule that matches; a day without one has no blocks
///   template   00:00 ---- 09:00 [cartoons] 10:00 ------ 20:00 [film]  22:00 ---- 24:00
///   decos      [ night                       )[ day             )[ evening            )
/// ```
public record BlockSchedule(
        List<Block> blocks,
        List<Template> templates,
        List<TemplateDays> calendar,
        Decos decos,
        long seed)
        implements Schedule {
    private static final Duration DAY = Duration.ofDays(1);

    public BlockSchedule {
        blocks = List.copyOf(blocks);
        templates = List.copyOf(templates);
        calendar = List.copyOf(calendar);
        requireKnown(templates, calendar, decos);
        Map<Long, Block> byId = byId(blocks);
        templates.forEach(template -> requireSeparate(template, byId));
    }

    private static Map<Long, Block> byId(List<Block> blocks) {
        Map<Long, Block> byId = new HashMap<>();
        for (Block block : blocks) {
            Block other = byId.put(block.id(), block);
            if (other != null) {
                throw UnacceptableException.of(
                        Demand.BLOCK_ID_TWICE, other.name(), block.name(), block.id());
            }
        }
        return byId;
    }

    private static void requireKnown(
            List<Template> templates, List<TemplateDays> calendar, Decos decos) {
        Names names = Names.of(Demand.TEMPLATE, templates.stream().map(Template::name).toList());
        for (TemplateDays days : calendar) {
            names.require(days.template(), Wanted.plain(Demand.THE_CALENDAR));
            if (!days.decoTemplate().isEmpty() && decos.template(days.decoTemplate()).isEmpty()) {
                throw UnacceptableException.of(
                        Demand.USED_UNKNOWN,
                        Wanted.plain(Demand.DECO_TEMPLATE),
                        Wanted.plain(Demand.THE_CALENDAR),
                        days.decoTemplate());
            }
        }
    }

    private static void requireSeparate(Template template, Map<Long, Block> blocks) {
        List<Placed> day = new ArrayList<>();
        for (Template.Item item : template.items()) {
            Block block = blocks.get(item.block());
            if (block == null) {
                throw UnacceptableException.of(
                        Demand.USED_UNKNOWN,
                        Wanted.plain(Demand.BLOCK),
                        Remark.of(Demand.NAMED, Wanted.plain(Demand.TEMPLATE), template.name()),
                        item.block());
            }
            day.add(new Placed(item, block));
        }
        for (int i = 0; i < day.size(); i++) {
            Placed placed = day.get(i);
            if (placed.end().compareTo(DAY) > 0) {
                throw UnacceptableException.of(
                        Demand.BLOCK_LATE, template.name(), placed.toString());
            }
            if (i > 0 && day.get(i - 1).end().compareTo(placed.begin()) > 0) {
                throw UnacceptableException.of(
                        Demand.BLOCKS_OVERLAP,
                        template.name(),
                        day.get(i - 1).toString(),
                        placed.toString());
            }
        }
    }

    /// A block of a day.
    record Placed(Template.Item item, Block block) {
        /// Since midnight.
        Duration begin() {
            return item.begin();
        }

        /// Since midnight, at most a day.
        Duration end() {
            return begin().plus(block.length());
        }

        @Override
        public String toString() {
            return "%s at %s for %d minutes"
                    .formatted(block.name(), item.start(), block.length().toMinutes());
        }
    }

    @Override
    public Schedule withSeed(long other) {
        return new BlockSchedule(blocks, templates, calendar, decos, other);
    }

    @Override
    public Program program(ZoneId zone) {
        DayCompiler compiler = new DayCompiler(decos);
        List<Agenda.Plan> plans = new ArrayList<>();
        for (TemplateDays days : calendar) {
            plans.add(
                    new Agenda.Plan(
                            days.template(),
                            days.rule(),
                            compiler.slots(
                                    placed(days.template()), decos.template(days.decoTemplate()))));
        }
        plans.add(
                new Agenda.Plan(
                        "no template",
                        DateRule.ALWAYS,
                        compiler.slots(List.of(), Optional.empty())));
        Agenda agenda = new Agenda(plans, compiler.rest());
        return Program.of(seed, zone, compiler.sources(), List.of(agenda));
    }

    /// The beginning of the block that is on at `now`, so that a new timeline shows it from its first item; else `now`.
    @Override
    public Instant beginning(Instant now, ZoneId zone) {
        LocalDate today = CivilTime.dayOf(now, zone);
        return calendar.stream()
                .filter(days -> days.rule().matches(today))
                .findFirst()
                .flatMap(
                        days ->
                                placed(days.template()).stream()
                                        .map(placed -> range(placed, today, zone))
                                        .filter(range -> range.contains(now))
                                        .findFirst())
                .map(TimeRange::start)
                .orElse(now);
    }

    private static TimeRange range(Placed placed, LocalDate day, ZoneId zone) {
        LocalTime start = placed.item().start();
        return TimeRange.of(CivilTime.of(day, start, zone), placed.block().length());
    }

    private List<Placed> placed(String template) {
        Map<Long, Block> byId = byId(blocks);
        return templates.stream()
                .filter(each -> each.name().equals(template))
                .flatMap(each -> each.items().stream())
                .map(item -> new Placed(item, Objects.requireNonNull(byId.get(item.block()))))
                .toList();
    }
}
