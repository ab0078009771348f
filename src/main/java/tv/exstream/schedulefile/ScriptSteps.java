package tv.exstream.schedulefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.Suggestion;
import tv.exstream.schedule.script.ScriptBuild.PlaylistEntry;
import tv.exstream.schedule.sequential.Directive;

/// Reads the steps of scripts, which have the words of schedule files. Used once and owned by one thread.
public final class ScriptSteps {
    private static final Kind<Instant> INSTANT =
            new Kind<>(
                    "an instant such as 2026-11-20T18:00:00Z or 2026-11-20T19:00:00+01:00",
                    text -> {
                        try {
                            return OffsetDateTime.parse(text).toInstant();
                        } catch (DateTimeException e) {
                            throw new IllegalArgumentException("not an instant", e);
                        }
                    });

    private static final List<String> ITEM_KEYS = List.of("content", "count");

    private final StepKind kind;
    private final Flaws flaws = new Flaws();

    private ScriptSteps(StepKind kind) {
        this.kind = kind;
    }

    /// @param name of the step, such as `add-count`
    /// @param text its values as JSON or YAML; blank for none
    /// @throws ProblemException INVALID_VALUE with all that is wrong
    public static ScriptStep read(String name, String text) {
        return StepKind.of(name)
                .map(kind -> new ScriptSteps(kind).step(text))
                .orElseThrow(
                        () ->
                                refused(
                                        "step must be one of %s: %s%s"
                                                .formatted(
                                                        String.join(", ", StepKind.labels()),
                                                        name,
                                                        Suggestion.of(name, StepKind.labels()))));
    }

    private ScriptStep step(String text) {
        Place start = Place.start("");
        Optional<ScriptStep> step =
                parsed(text)
                        .flatMap(
                                root ->
                                        root instanceof YamlNode.Mapping mapping
                                                ? step(start, mapping)
                                                : Fields.of(start, root, flaws)
                                                        .flatMap(_ -> Optional.empty()));
        if (flaws.count() > 0 || step.isEmpty()) {
            throw refused(flaws.list().stream().map(this::said).collect(Collectors.joining("; ")));
        }
        return step.get();
    }

    private Optional<YamlNode> parsed(String text) {
        try {
            Optional<YamlNode> root = YamlText.parse(text);
            return root.isPresent()
                    ? root
                    : Optional.of(new YamlNode.Mapping(List.of(), Position.START));
        } catch (UnreadableException e) {
            flaws.add(new Place("", e.position(), ""), e.wanted());
            return Optional.empty();
        }
    }

    /// In the words that were used.
    private String said(Flaw flaw) {
        String place = flaw.path().isEmpty() ? "body" : flaw.path();
        String message = "%s %s".formatted(place, flaw.message());
        return message.replaceAll("\\b%s\\b".formatted(kind.written()), kind.said());
    }

    private Optional<ScriptStep> step(Place start, YamlNode.Mapping root) {
        return switch (kind) {
            case ADD_COLLECTION,
                    ADD_SMART_COLLECTION,
                    ADD_MULTI_COLLECTION,
                    ADD_PLAYLIST,
                    ADD_SEARCH,
                    ADD_SHOW,
                    ADD_MARATHON ->
                    fields(start, marked(root))
                            .flatMap(fields -> new ContentReader(flaws).read(fields))
                            .map(ScriptStep.Add::new);
            case CREATE_PLAYLIST -> fields(start, root).flatMap(this::playlist);
            case PAD_UNTIL_EXACT -> fields(start, root).flatMap(this::padUntil);
            case WAIT_UNTIL_EXACT -> fields(start, root).flatMap(this::waitUntil);
            case ADD_ALL,
                    ADD_COUNT,
                    ADD_DURATION,
                    PAD_TO_NEXT,
                    PAD_UNTIL,
                    WAIT_UNTIL,
                    SKIP_ITEMS,
                    SKIP_TO_ITEM ->
                    directive(start, marked(root));
            case START_EPG_GROUP -> directive(start, switched(root, "epg_group", "true"));
            case STOP_EPG_GROUP -> directive(start, switched(root, "epg_group", "false"));
            case GRAPHICS_ON -> directives(start, split(root));
            case GRAPHICS_OFF ->
                    directives(start, split(root).map(each -> switched(each, "graphics_off", "")));
            case WATERMARK_ON ->
                    directives(start, split(root).map(each -> switched(each, "watermark", "true")));
            case WATERMARK_OFF ->
                    directives(
                            start, split(root).map(each -> switched(each, "watermark", "false")));
            case PRE_ROLL_ON -> directive(start, switched(renamed(root), "pre_roll", "true"));
            case PRE_ROLL_OFF -> directive(start, switched(root, "pre_roll", "false"));
            case MID_ROLL_ON -> directive(start, switched(renamed(root), "mid_roll", "true"));
            case MID_ROLL_OFF -> directive(start, switched(root, "mid_roll", "false"));
            case POST_ROLL_ON -> directive(start, switched(renamed(root), "post_roll", "true"));
            case POST_ROLL_OFF -> directive(start, switched(root, "post_roll", "false"));
        };
    }

    private Optional<Fields> fields(Place start, YamlNode.Mapping root) {
        return Fields.of(start, root, flaws);
    }

    /// With the words of files.
    private YamlNode.Mapping renamed(YamlNode.Mapping root) {
        return new YamlNode.Mapping(
                root.entries().stream()
                        .map(
                                entry ->
                                        is(entry, kind.said())
                                                ? new YamlNode.Entry(
                                                        kind.written(),
                                                        entry.position(),
                                                        entry.value())
                                                : entry)
                        .toList(),
                root.position());
    }

    private static boolean is(YamlNode.Entry entry, String key) {
        return Fields.snake(entry.key()).equals(key);
    }

    /// With the key that tells what it is, even when that has no value.
    private YamlNode.Mapping marked(YamlNode.Mapping root) {
        return switched(renamed(root), kind.written(), "");
    }

    /// With that value, unless it has the key.
    private static YamlNode.Mapping switched(YamlNode.Mapping root, String key, String value) {
        if (root.entries().stream().anyMatch(entry -> is(entry, key))) {
            return root;
        }
        YamlNode scalar = new YamlNode.Scalar(value, true, root.position());
        YamlNode.Entry entry = new YamlNode.Entry(key, root.position(), scalar);
        return new YamlNode.Mapping(
                Stream.concat(Stream.of(entry), root.entries().stream()).toList(), root.position());
    }

    /// One for each name when there is a list of them.
    private Stream<YamlNode.Mapping> split(YamlNode.Mapping root) {
        YamlNode.Mapping renamed = renamed(root);
        Optional<YamlNode.Listing> names =
                renamed.entries().stream()
                        .filter(entry -> is(entry, kind.written()))
                        .map(YamlNode.Entry::value)
                        .filter(YamlNode.Listing.class::isInstance)
                        .map(YamlNode.Listing.class::cast)
                        .findFirst();
        return names.isEmpty()
                ? Stream.of(renamed)
                : names.get().items().stream().map(name -> naming(renamed, name));
    }

    private YamlNode.Mapping naming(YamlNode.Mapping root, YamlNode name) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : root.entries()) {
            entries.add(
                    is(entry, kind.written())
                            ? new YamlNode.Entry(entry.key(), name.position(), name)
                            : entry);
        }
        return new YamlNode.Mapping(entries, root.position());
    }

    private Optional<ScriptStep> directive(Place start, YamlNode.Mapping root) {
        return directives(start, Stream.of(root));
    }

    private Optional<ScriptStep> directives(Place start, Stream<YamlNode.Mapping> roots) {
        DirectiveReader reader = new DirectiveReader(Dialect.ERSATZTV, flaws);
        List<Directive> read = new ArrayList<>();
        roots.forEach(
                root ->
                        reader.read(new Placed<>(root, start), Section.PLAYOUT)
                                .map(ReadDirective::directive)
                                .ifPresent(read::add));
        return Optional.of(new ScriptStep.CarryOut(read));
    }

    private Optional<ScriptStep> padUntil(Fields fields) {
        fields.refuseOthers(
                DirectiveKind.PAD_UNTIL.keys().stream()
                        .map(key -> key.equals("pad_until") ? "when" : key)
                        .filter(key -> !key.equals("tomorrow"))
                        .toList());
        var shown = new ShowingFields(fields, Dialect.ERSATZTV, DirectiveKind.PAD_UNTIL);
        return Building.of(
                fields,
                flaws,
                () ->
                        new ScriptStep.PadUntil(
                                fields.required("when", INSTANT, Instant.EPOCH),
                                shown.fit(),
                                shown.showing()));
    }

    private Optional<ScriptStep> waitUntil(Fields fields) {
        fields.refuseOthers(List.of("when", "rewind_on_reset"));
        return Optional.of(
                new ScriptStep.WaitUntil(
                        fields.required("when", INSTANT, Instant.EPOCH),
                        fields.flag("rewind_on_reset", false)));
    }

    private Optional<ScriptStep> playlist(Fields fields) {
        fields.refuseOthers(List.of("key", "items"));
        String key = fields.requiredText("key");
        List<PlaylistEntry> entries = new ArrayList<>();
        for (Placed<YamlNode> item : fields.list("items")) {
            Fields.of(item.place(), item.value(), flaws)
                    .flatMap(this::entry)
                    .ifPresent(entries::add);
        }
        return Optional.of(new ScriptStep.AddPlaylist(key, entries));
    }

    private Optional<PlaylistEntry> entry(Fields fields) {
        fields.refuseOthers(ITEM_KEYS);
        String content = fields.requiredText("content");
        int count = fields.value("count", Kind.INTEGER, 1);
        if (count < 1) {
            flaws.add(fields.place("count"), "must be at least 1: " + count);
            return Optional.empty();
        }
        return Optional.of(new PlaylistEntry(content, count));
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }
}
