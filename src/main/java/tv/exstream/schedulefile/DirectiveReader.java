package tv.exstream.schedulefile;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.expression.Expression;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.yaml.YamlNode;

/// Reads one directive. Owned by one thread.
final class DirectiveReader {

    /// An hour, which is what padding means when it does not say.
    private static final int USUAL_PADDING_MINUTES = 60;

    /// The keys whose values name contents and sequences.
    private static final List<String> NAMING_KEYS =
            List.of("all", "content", "fallback", "sequence", "shuffle_sequence");

    private final Dialect dialect;
    private final Flaws flaws;

    DirectiveReader(Dialect dialect, Flaws flaws) {
        this.dialect = dialect;
        this.flaws = flaws;
    }

    /// Empty when something is wrong with it, which is written down.
    Optional<ReadDirective> read(Placed<YamlNode> item, Section section) {
        return Fields.of(item.place(), item.value(), flaws)
                .flatMap(fields -> read(fields, section));
    }

    private Optional<ReadDirective> read(Fields fields, Section section) {
        Optional<DirectiveKind> kind = DirectiveKind.of(fields);
        if (kind.isEmpty()) {
            flaws.add(
                    fields.place(),
                    Complaint.mustHave(
                            Remark.of(
                                    Demand.ONE_OF_KEYS, String.join(", ", DirectiveKind.allKeys())),
                            String.join(", ", fields.keys())));
            return Optional.empty();
        }
        refuseAnother(fields, kind.get());
        if (!section.allows(kind.get())) {
            flaws.add(
                    fields.place(kind.get().key()),
                    Complaint.of(Demand.NOT_IN_SECTION, section.key()));
        }
        fields.refuseOthers(keys(fields, kind.get()));
        return Building.of(fields, flaws, () -> directive(fields, kind.get()))
                .map(directive -> new ReadDirective(directive, fields.place(), names(fields)));
    }

    private void refuseAnother(Fields fields, DirectiveKind kind) {
        for (String key : fields.keys()) {
            if (DirectiveKind.allKeys().contains(key) && !kind.keys().contains(key)) {
                flaws.add(fields.place(key), Complaint.of(Demand.OWN_ENTRY, kind.key()));
            }
        }
    }

    /// Those that were refused by the rule above are not refused again as unknown.
    private static List<String> keys(Fields fields, DirectiveKind kind) {
        return Stream.concat(
                        kind.keys().stream(),
                        fields.keys().stream().filter(DirectiveKind.allKeys()::contains))
                .distinct()
                .toList();
    }

    private static Map<String, Place> names(Fields fields) {
        Map<String, Place> names = new HashMap<>();
        for (String key : NAMING_KEYS) {
            fields.raw(key).ifPresent(name -> names.put(name, fields.place(key)));
        }
        return names;
    }

    private Directive directive(Fields fields, DirectiveKind kind) {
        var shown = new ShowingFields(fields, dialect, kind);
        return switch (kind) {
            case ALL -> new Directive.PlayAll(shown.showing());
            case COUNT -> new Directive.PlayCount(count(fields, "count"), shown.showing());
            case DURATION ->
                    new Directive.PlayFor(length(fields, "duration"), shown.fit(), shown.showing());
            case PAD_TO_NEXT ->
                    new Directive.PadToNext(
                            fields.value("pad_to_next", Kind.INTEGER, USUAL_PADDING_MINUTES),
                            shown.fit(),
                            shown.showing());
            case PAD_UNTIL ->
                    new Directive.PadUntil(
                            time(fields, "pad_until"),
                            tomorrow(fields, usualTomorrow()),
                            shown.fit(),
                            shown.showing());
            case WAIT_UNTIL, REWIND -> movedTime(fields, kind);
            case SKIP_ITEMS, SKIP_TO_ITEM -> movedPlace(fields, kind);
            case EPG_GROUP, WATERMARK, GRAPHICS_ON, GRAPHICS_OFF -> dress(fields, kind);
            case PRE_ROLL, MID_ROLL, POST_ROLL, SEQUENCE, SHUFFLE_SEQUENCE, REPEAT ->
                    flow(fields, kind);
        };
    }

    private Directive movedTime(Fields fields, DirectiveKind kind) {
        return kind == DirectiveKind.REWIND
                ? new Directive.Rewind(length(fields, "rewind"))
                : new Directive.WaitUntil(
                        time(fields, "wait_until"),
                        tomorrow(fields, Expression.NEVER),
                        fields.flag("rewind_on_reset", false));
    }

    private static Directive movedPlace(Fields fields, DirectiveKind kind) {
        String content = fields.requiredText("content");
        return kind == DirectiveKind.SKIP_ITEMS
                ? new Directive.SkipItems(count(fields, "skip_items"), content)
                : new Directive.SkipToItem(
                        content,
                        fields.required("season", Kind.INTEGER, 0),
                        fields.required("episode", Kind.INTEGER, 0));
    }

    private static Directive dress(Fields fields, DirectiveKind kind) {
        if (kind == DirectiveKind.EPG_GROUP) {
            return fields.required("epg_group", Kind.FLAG, true)
                    ? new Directive.OpenGuideGroup(
                            fields.flag("advance", true), fields.text("custom_title"))
                    : new Directive.CloseGuideGroup();
        }
        if (kind == DirectiveKind.WATERMARK) {
            return fields.required("watermark", Kind.FLAG, true)
                    ? new Directive.WatermarkOn(fields.requiredText("name"))
                    : new Directive.WatermarkOff(fields.text("name"));
        }
        return kind == DirectiveKind.GRAPHICS_ON
                ? new Directive.GraphicsOn(
                        fields.requiredText("graphics_on"),
                        fields.texts("variables", Wanted.plain(Demand.NAMES_WITH_VALUES)))
                : new Directive.GraphicsOff(fields.text("graphics_off"));
    }

    private Directive flow(Fields fields, DirectiveKind kind) {
        return switch (kind) {
            case PRE_ROLL -> roll(fields, kind, Directive.RollPlace.BEFORE);
            case MID_ROLL -> roll(fields, kind, Directive.RollPlace.MID);
            case POST_ROLL -> roll(fields, kind, Directive.RollPlace.AFTER);
            case SHUFFLE_SEQUENCE ->
                    new Directive.ShuffleSequence(fields.requiredText("shuffle_sequence"));
            case SEQUENCE ->
                    new Directive.Include(
                            fields.requiredText("sequence"),
                            fields.value("repeat", Kind.INTEGER, 1),
                            fields.text("custom_title"));
            default -> repeat(fields);
        };
    }

    private static Directive roll(Fields fields, DirectiveKind kind, Directive.RollPlace place) {
        return fields.required(kind.key(), Kind.FLAG, true)
                ? new Directive.RollOn(
                        place,
                        fields.requiredText("sequence"),
                        fields.value("expression", Kind.BREAKS, Expression.ALWAYS))
                : new Directive.RollOff(place);
    }

    private Directive repeat(Fields fields) {
        if (!fields.required("repeat", Kind.FLAG, true)) {
            flaws.add(fields.place("repeat"), Complaint.of(Demand.TRUE_OR_LEFT_OUT));
        }
        return new Directive.Repeat();
    }

    private Duration length(Fields fields, String key) {
        return fields.required(key, Kind.length(dialect), Duration.ofSeconds(1));
    }

    private static LocalTime time(Fields fields, String key) {
        return fields.required(key, Kind.TIME, LocalTime.MIDNIGHT);
    }

    private static Expression count(Fields fields, String key) {
        return fields.required(key, Kind.expression(Directive.COUNT_VARIABLES), Expression.NEVER);
    }

    private static Expression tomorrow(Fields fields, Expression otherwise) {
        return fields.value("tomorrow", Kind.expression(Directive.TOMORROW_VARIABLES), otherwise);
    }

    private Expression usualTomorrow() {
        return switch (dialect) {
            case ERSATZTV -> Expression.NEVER;
            case EXSTREAM -> Expression.ALWAYS;
        };
    }
}
