package tv.exstream.channelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.channelfile.Imported.Entry;
import tv.exstream.channelfile.Imported.Outcome;
import tv.exstream.json.Exchange;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.Parts;

/// Makes and changes the parts of a file: those first that others use. Owned by one thread.
final class PartImport {
    private final Course course;
    private final Exchange exchange;
    private final Parts parts;

    PartImport(Course course, Exchange exchange) {
        this.course = course;
        this.exchange = exchange;
        parts = course.stored().parts();
    }

    void run(List<Wish<PartText>> wishes) {
        new NamedFirst<>(course.flaws(), PartImport::name, wishes)
                .each(PartImport::used, this::put);
    }

    private static String name(PartText part) {
        return part.kind() + "/" + Label.folded(part.name());
    }

    private static List<String> used(PartText part) {
        List<String> used = new ArrayList<>();
        PartKind.of(part.kind())
                .ifPresent(
                        kind -> {
                            var _ =
                                    new Exchange(new Collecting(used))
                                            .ofPart(kind, part.content(), "");
                        });
        return used.stream().map(Label::folded).toList();
    }

    private void put(Wish<PartText> wish) {
        PartText text = wish.text();
        PartKind kind = PartKind.of(text.kind()).orElseThrow(() -> unknown(text.kind()));
        Optional<JsonNode> content =
                exchange.ofPart(kind, text.content(), wish.place() + ".content");
        if (content.isEmpty()) {
            return;
        }
        Optional<Part> present =
                course.names().parts().find(kind, text.name()).flatMap(parts::find);
        if (present.isEmpty()) {
            Label label = new Label(text.name(), text.group().orElse(""));
            Part fresh = new Part(PartId.fresh(kind), label, content.get().toString());
            course.names().parts().added(course.edits().add(fresh));
            course.note(entry(text, label, Outcome.MADE, List.of()));
        } else {
            change(present.get(), text, content.get());
        }
    }

    private void change(Part present, PartText text, JsonNode content) {
        Label label =
                new Label(present.label().name(), text.group().orElse(present.label().group()));
        List<String> changes = new ArrayList<>();
        if (!label.equals(present.label())) {
            changes.add("group");
        }
        if (!tree(present.content()).equals(tree(content.toString()))) {
            changes.add("content");
        }
        if (!changes.isEmpty()) {
            course.edits().change(new Part(present.id(), label, content.toString()));
        }
        Outcome outcome = changes.isEmpty() ? Outcome.LEFT : Outcome.CHANGED;
        course.note(entry(text, label, outcome, changes));
    }

    private static Entry entry(PartText text, Label label, Outcome outcome, List<String> changes) {
        return new Entry(text.kind(), label.name(), label.name(), outcome, changes);
    }

    /// Read anew, since trees that are put together may have the same numbers in other types.
    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static ProblemException unknown(String kind) {
        return new ProblemException(
                Problem.INVALID_VALUE,
                Remark.of(
                        Demand.VALUE_WRONG,
                        "kind",
                        Remark.of(Demand.KIND_OF_PART, "fillers"),
                        kind));
    }
}
