package tv.exstream.schedulefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.sequential.Content;
import tv.exstream.yaml.UnreadableException;
import tv.exstream.yaml.YamlNode;
import tv.exstream.yaml.YamlText;

/// Reads the sections of one file. Used once and owned by one thread.
final class DraftReader {
    static final List<String> KEYS =
            List.of("name", "description", "import", "content", "sequence", "reset", "playout");

    static final List<String> SEQUENCE_KEYS = List.of("key", "items");

    private final Fields root;
    private final Flaws flaws;
    private final DirectiveReader directives;
    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final Map<String, Place> contentPlaces = new LinkedHashMap<>();
    private final Map<String, Placed<List<ReadDirective>>> sequences = new LinkedHashMap<>();

    private DraftReader(Fields root, Dialect dialect, Flaws flaws) {
        this.root = root;
        this.flaws = flaws;
        this.directives = new DirectiveReader(dialect, flaws);
    }

    /// Empty when the text is not even keys with values, which is written down like everything else that is wrong.
    static Optional<Draft> read(String file, String text, Flaws flaws) {
        Place start = Place.start(file);
        try {
            Optional<YamlNode> node = YamlText.parse(text);
            if (node.isEmpty()) {
                flaws.add(
                        start,
                        Complaint.mustHave(
                                Wanted.plain(Demand.KEYS_WITH_VALUES), Remark.of(Demand.NOTHING)));
            }
            return node.flatMap(
                    root ->
                            Fields.of(start, root, flaws)
                                    .map(fields -> new DraftReader(fields, Dialect.of(root), flaws))
                                    .map(DraftReader::draft));
        } catch (UnreadableException e) {
            flaws.add(new Place(file, e.position(), ""), e.complaint());
            return Optional.empty();
        }
    }

    private Draft draft() {
        root.refuseOthers(KEYS);
        root.list("content").forEach(this::addContent);
        root.list("sequence").forEach(this::addSequence);
        List<Placed<YamlNode>> playout = root.list("playout");
        return new Draft(
                root.text("name"),
                root.text("description"),
                root.texts("import"),
                contents,
                contentPlaces,
                sequences,
                section(root.list("reset"), Section.RESET),
                section(playout, Section.PLAYOUT),
                root.place("playout"),
                playout.size());
    }

    private void addContent(Placed<YamlNode> item) {
        Optional<Fields> fields = Fields.of(item.place(), item.value(), flaws);
        if (fields.isEmpty()) {
            return;
        }
        Optional<Content> content = new ContentReader(flaws).read(fields.get());
        Optional<String> key = fields.get().raw("key");
        if (key.isPresent() && contentPlaces.putIfAbsent(key.get(), item.place()) != null) {
            flaws.add(fields.get().place("key"), Complaint.of(Demand.THERE_ONCE, key.get()));
        }
        content.ifPresent(read -> contents.putIfAbsent(read.key(), read));
    }

    private void addSequence(Placed<YamlNode> item) {
        Optional<Fields> found = Fields.of(item.place(), item.value(), flaws);
        if (found.isEmpty()) {
            return;
        }
        Fields fields = found.get();
        fields.refuseOthers(SEQUENCE_KEYS);
        String key = fields.requiredText("key");
        List<ReadDirective> items = section(fields.list("items"), Section.SEQUENCE);
        if (key.isEmpty()) {
            return;
        }
        if (sequences.putIfAbsent(key, new Placed<>(items, item.place())) != null) {
            flaws.add(fields.place("key"), Complaint.of(Demand.THERE_ONCE, key));
        }
    }

    private List<ReadDirective> section(List<Placed<YamlNode>> items, Section section) {
        List<ReadDirective> read = new ArrayList<>();
        for (Placed<YamlNode> item : items) {
            directives.read(item, section).ifPresent(read::add);
        }
        return read;
    }
}
