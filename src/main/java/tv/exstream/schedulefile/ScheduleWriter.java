package tv.exstream.schedulefile;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.SequentialSchedule;
import tv.exstream.yaml.YamlForm;

/// Writes a schedule as one file: what was imported stands in it, and lengths are written so that they have one meaning only.
final class ScheduleWriter {
    private ScheduleWriter() {}

    /// What is read back is the same, if files have words for all of it.
    static String yaml(SequentialSchedule schedule) {
        return YamlForm.write(
                new Entry()
                        .text("name", schedule.name())
                        .text("description", schedule.description())
                        .several("content", contents(schedule))
                        .several("sequence", sequences(schedule.sequences()))
                        .several("reset", directives(schedule.reset()))
                        .value("playout", directives(schedule.playout()))
                        .node());
    }

    private static ArrayNode contents(SequentialSchedule schedule) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        schedule.contents().values().stream()
                .map(ContentWriter::entry)
                .map(Entry::node)
                .forEach(all::add);
        return all;
    }

    private static ArrayNode sequences(Map<String, List<Directive>> sequences) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        sequences.forEach(
                (key, items) ->
                        all.add(
                                new Entry()
                                        .text("key", key)
                                        .value("items", directives(items))
                                        .node()));
        return all;
    }

    private static ArrayNode directives(List<Directive> directives) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        directives.stream().map(DirectiveWriter::entry).map(Entry::node).forEach(all::add);
        return all;
    }
}
