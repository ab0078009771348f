package tv.exstream.schedulefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.Suggestion;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.remark.Word;
import tv.exstream.schedule.script.ScriptBuild.PlaylistEntry;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.yaml.Position;
import tv.exstream.yaml.UnreadableException;
import tv.exstream.yaml.YamlNode;
import tv.exstream.yaml.YamlText;

/// Reads the steps of scripts, which have the words of schedule files. Used once and owned by one thread.
public final class ScriptSteps {
    private static final Kind<Instant> INSTANT =
            new Kind<>(
                    Wanted.suchAs(
                            Demand.AN_INSTANT,
                            Kind.either("2026-11-20T18:00:00Z", "2026-11-20T19:00:00+01:00")),
                    text -> {
                        try {
                            return OffsetDateTime.parse(text).toInstant();
                        } catch (DateTimeException e) {
                            throw new IllegalArgumentException("not an instant", e);
                        }
                    });

    private static final List<String> ITEM_KEYS = List.of("content", "count");

    private final StepKind kind;
    private final StepWords words;
    private final Flaws flaws = new Flaws();

    private ScriptSteps(StepKind kind) {
        this.kind = kind;
        words = StepWords.of(kind);
    }

    /// @param name of the step, such as `add-count`
    /// @param text its values as JSON or YAML; blank for none
    /// @throws ProblemException INVALID_VALUE with all that is wrong
    public static ScriptStep read(String name, String text) {
        return StepKind.of(name)
                .map(kind -> new ScriptSteps(kind).step(text))
                .orElseThrow(() -> refused(unknown(name)));
    }

    private static Remark unknown(String name) {
        return Remark.of(
                Demand.VALUE_WRONG,
                "step",
                Remark.of(Demand.ONE_OF, String.join(", ", StepKind.labels())),
                Suggestion.behind(name, StepKind.labels()));
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
            throw refused(Remark.joined(Word.BOTH, flaws.list().stream().map(this::said).toList()));
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
            flaws.add(new Place("", e.position(), ""), e.complaint());
            return Optional.empty();
        }
    }

    /// In the words that were used.
    private Remark said(Flaw flaw) {
        String place = flaw.path().isEmpty() ? "body" : flaw.path();
        Pattern written = Pattern.compile("\\b%s\\b".formatted(kind.written()));
        return flaw.complaint()
                .about(place)
                .withTexts(text -> written.matcher(text).replaceAll(kind.said()));
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
                    fields(start, words.marked(root))
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
                    directive(start, words.marked(root));
            case START_EPG_GROUP -> switching(start, root, "epg_group", "true");
            case STOP_EPG_GROUP -> switching(start, root, "epg_group", "false");
            case GRAPHICS_ON -> directives(start, words.split(root));
            case GRAPHICS_OFF ->
                    directives(
                            start,
                            words.split(root)
                                    .map(each -> StepWords.switched(each, "graphics_off", "")));
            case WATERMARK_ON ->
                    directives(
                            start,
                            words.split(root)
                                    .map(each -> StepWords.switched(each, "watermark", "true")));
            case WATERMARK_OFF ->
                    directives(
                            start,
                            words.split(root)
                                    .map(each -> StepWords.switched(each, "watermark", "false")));
            case PRE_ROLL_ON -> switching(start, words.renamed(root), "pre_roll", "true");
            case PRE_ROLL_OFF -> switching(start, root, "pre_roll", "false");
            case MID_ROLL_ON -> switching(start, words.renamed(root), "mid_roll", "true");
            case MID_ROLL_OFF -> switching(start, root, "mid_roll", "false");
            case POST_ROLL_ON -> switching(start, words.renamed(root), "post_roll", "true");
            case POST_ROLL_OFF -> switching(start, root, "post_roll", "false");
        };
    }

    private Optional<Fields> fields(Place start, YamlNode.Mapping root) {
        return Fields.of(start, root, flaws);
    }

    private Optional<ScriptStep> switching(
            Place start, YamlNode.Mapping root, String key, String value) {
        return directive(start, StepWords.switched(root, key, value));
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
            flaws.add(fields.place("count"), Complaint.mustBe(Wanted.atLeast(1), count));
            return Optional.empty();
        }
        return Optional.of(new PlaylistEntry(content, count));
    }

    private static ProblemException refused(Remark remark) {
        return new ProblemException(Problem.INVALID_VALUE, remark);
    }
}
