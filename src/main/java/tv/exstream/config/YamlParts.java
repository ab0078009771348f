package tv.exstream.config;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Finds where the parts of a YAML text stand. Used once and owned by one thread.
final class YamlParts {
    private final String text;
    private final Iterator<Event> events;

    private YamlParts(String text) {
        this.text = text;
        events = new Parse(LoadSettings.builder().build()).parseString(text).iterator();
    }

    /// Empty when the text holds nothing but comments.
    ///
    /// @param text that has been read before, so that it is known to be YAML
    static Optional<YamlPart> of(String text) {
        YamlParts parts = new YamlParts(text);
        while (parts.events.hasNext()) {
            if (parts.events.next() instanceof NodeEvent node) {
                return Optional.of(parts.part(node));
            }
        }
        return Optional.empty();
    }

    private YamlPart part(Event event) {
        return switch (event) {
            case MappingStartEvent start -> keys(start);
            case SequenceStartEvent start -> items(start);
            default -> new YamlPart.Leaf(start(event), trimmed(start(event), end(event)));
        };
    }

    private YamlPart.Keys keys(MappingStartEvent start) {
        List<YamlPart.Entry> entries = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            YamlPart key = part(event);
            String name = event instanceof ScalarEvent scalar ? scalar.getValue() : "";
            entries.add(new YamlPart.Entry(name, key.start(), part(events.next())));
            event = events.next();
        }
        int last = entries.isEmpty() ? start(start) : entries.getLast().end();
        int end = start.isFlow() ? end(event) : last;
        return new YamlPart.Keys(start(start), end, start.isFlow(), entries);
    }

    private YamlPart.Items items(SequenceStartEvent start) {
        List<YamlPart> items = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            items.add(part(event));
            event = events.next();
        }
        int last = items.isEmpty() ? start(start) : items.getLast().end();
        return new YamlPart.Items(
                start(start), start.isFlow() ? end(event) : last, start.isFlow(), items);
    }

    private int trimmed(int start, int end) {
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private int start(Event event) {
        return index(event.getStartMark());
    }

    private int end(Event event) {
        return index(event.getEndMark());
    }

    /// Marks count code points.
    private int index(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.map(Mark::getIndex).orElse(0));
    }
}
