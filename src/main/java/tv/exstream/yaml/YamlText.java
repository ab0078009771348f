package tv.exstream.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Turns YAML into nodes that know their places. Tags are ignored or refused: nothing but texts, lists and keys comes out, so that a file
/// can create no objects. Used once and owned by one thread.
public final class YamlText {
    /// More than schedules nest, and little for the call stack.
    private static final int MOST_NESTED = 32;

    /// Counting what aliases stand for, so that a short text cannot stand for an endless one; five megabytes hold fewer.
    private static final int MOST_NODES = 1_000_000;

    private final Iterator<Event> events;
    private final boolean mayBeTagged;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Map<Anchor, Integer> sizes = new HashMap<>();
    private int nodes;

    private YamlText(Iterator<Event> events, boolean mayBeTagged) {
        this.events = events;
        this.mayBeTagged = mayBeTagged;
    }

    /// Empty when the text holds nothing but comments.
    ///
    /// @throws UnreadableException when it is not YAML, has a key twice, is too deep or stands for too much
    public static Optional<YamlNode> parse(String text) throws UnreadableException {
        return parse(text, true);
    }

    /// The same where tags, such as `!!str`, are refused.
    ///
    /// @throws UnreadableException as [#parse]
    public static Optional<YamlNode> parseUntagged(String text) throws UnreadableException {
        return parse(text, false);
    }

    private static Optional<YamlNode> parse(String text, boolean mayBeTagged)
            throws UnreadableException {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Math.max(1, text.length())).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlText(events, mayBeTagged).document();
        } catch (MarkedYamlEngineException e) {
            throw new UnreadableException(
                    e.getProblemMark().map(YamlText::position).orElse(Position.START),
                    noYaml(String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new UnreadableException(
                    Position.START,
                    noYaml(String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        } catch (IllegalArgumentException e) {
            // The library lets it pass where an escape is cut off or names no character.
            throw new UnreadableException(Position.START, noYaml(Remark.of(Demand.STRAY_ESCAPE)));
        }
    }

    private static Complaint noYaml(Object why) {
        return Complaint.mustBe(Remark.quoted("YAML"), why);
    }

    private Optional<YamlNode> document() throws UnreadableException {
        Optional<YamlNode> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root.isPresent()) {
                throw new UnreadableException(
                        position(event), Complaint.of(Demand.ANOTHER_DOCUMENT));
            }
            if (event instanceof NodeEvent node) {
                root = Optional.of(node(node, 0));
            } else if (event instanceof DocumentEndEvent && root.isEmpty()) {
                return root;
            }
        }
        return root;
    }

    private YamlNode node(NodeEvent event, int depth) throws UnreadableException {
        int before = nodes;
        count(event, 1);
        requireUntagged(event);
        if (depth == MOST_NESTED) {
            throw new UnreadableException(
                    position(event), Complaint.of(Demand.NESTED_TOO_DEEP, MOST_NESTED));
        }
        YamlNode node =
                switch (event) {
                    case ScalarEvent scalar ->
                            new YamlNode.Scalar(
                                    scalar.getValue(), scalar.isPlain(), position(event));
                    case SequenceStartEvent _ ->
                            new YamlNode.Listing(items(depth + 1), position(event));
                    case MappingStartEvent _ ->
                            new YamlNode.Mapping(entries(depth + 1), position(event));
                    case AliasEvent alias -> anchored(alias);
                    default -> throw new IllegalStateException("no node: " + event);
                };
        if (event.getAnchor().isPresent()) {
            anchors.put(event.getAnchor().get(), node);
            sizes.put(event.getAnchor().get(), nodes - before);
        }
        return node;
    }

    private void requireUntagged(NodeEvent event) throws UnreadableException {
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent start -> start.getTag();
                    default -> Optional.empty();
                };
        if (!mayBeTagged && tag.isPresent()) {
            throw new UnreadableException(position(event), Complaint.of(Demand.TAGGED, tag.get()));
        }
    }

    private List<YamlNode> items(int depth) throws UnreadableException {
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            items.add(node((NodeEvent) event, depth));
            event = events.next();
        }
        return items;
    }

    private List<YamlNode.Entry> entries(int depth) throws UnreadableException {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            Position position = position(event);
            String key = key((NodeEvent) event, depth);
            if (!keys.add(key)) {
                throw new UnreadableException(position, Complaint.of(Demand.KEY_TWICE, key));
            }
            entries.add(new YamlNode.Entry(key, position, node((NodeEvent) events.next(), depth)));
            event = events.next();
        }
        return entries;
    }

    private String key(NodeEvent event, int depth) throws UnreadableException {
        if (node(event, depth) instanceof YamlNode.Scalar(String text, boolean _, Position _)) {
            return text;
        }
        throw new UnreadableException(position(event), Complaint.of(Demand.KEY_NO_WORD));
    }

    /// An anchor is known once it has ended, so nothing can hold itself.
    private YamlNode anchored(AliasEvent alias) throws UnreadableException {
        YamlNode node = anchors.get(alias.getAlias());
        if (node == null) {
            throw new UnreadableException(
                    position(alias), Complaint.of(Demand.ANCHOR_UNKNOWN, "*" + alias.getAlias()));
        }
        count(alias, sizes.getOrDefault(alias.getAlias(), 1));
        return node;
    }

    private void count(Event event, int more) throws UnreadableException {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new UnreadableException(
                    position(event), Complaint.of(Demand.TOO_MANY_PARTS, MOST_NODES));
        }
    }

    private static Position position(Event event) {
        return event.getStartMark().map(YamlText::position).orElse(Position.START);
    }

    /// Marks count from 0.
    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
