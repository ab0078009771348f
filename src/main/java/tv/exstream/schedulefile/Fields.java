package tv.exstream.schedulefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.Suggestion;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.yaml.Position;
import tv.exstream.yaml.YamlNode;

/// The keys of one mapping. What is missing or wrong is written down, and something is answered that the caller can go on with. A
/// key may be written `likeThis` for `like_this`. Owned by one thread.
final class Fields {
    /// Ten times the longest query anybody writes; arbitrary.
    private static final int LONGEST_TEXT = 10_000;

    private final Place place;
    private final Flaws flaws;
    private final SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>();

    private Fields(Place place, YamlNode.Mapping mapping, Flaws flaws) {
        this.place = place;
        this.flaws = flaws;
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entries.putIfAbsent(snake(entry.key()), entry) != null) {
                flaws.add(
                        place.key(entry.key(), entry.position()),
                        Complaint.of(
                                Demand.THERE_ONCE, Remark.of(Demand.SAME_AS, snake(entry.key()))));
            }
        }
    }

    /// Empty, and written down, when the node has no keys.
    static Optional<Fields> of(Place place, YamlNode node, Flaws flaws) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new Fields(place, mapping, flaws));
        }
        flaws.add(
                place,
                Complaint.mustHave(
                        Wanted.plain(Demand.KEYS_WITH_VALUES), shortened(node.remark())));
        return Optional.empty();
    }

    Place place() {
        return place;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /// Whether it is there and has a value.
    boolean hasValue(String key) {
        return has(key) && !node(key).isNothing();
    }

    Collection<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /// Where the key is, or would be.
    Place place(String key) {
        YamlNode.Entry entry = entries.get(key);
        return place.key(key, entry == null ? place.position() : entry.position());
    }

    /// Writes down every key that is not among the known ones.
    void refuseOthers(Collection<String> known) {
        entries.forEach(
                (key, entry) -> {
                    if (!known.contains(key)) {
                        flaws.add(place.key(entry.key(), entry.position()), unknown(key, known));
                    }
                });
    }

    private static Complaint unknown(String key, Collection<String> known) {
        String wanted = String.join(", ", known);
        return Suggestion.near(key, known)
                .map(meant -> Complaint.of(Demand.KEY_MEANT, meant, wanted))
                .orElseGet(() -> Complaint.of(Demand.KEY_UNKNOWN, wanted));
    }

    /// The value of the key, or `otherwise` when it is absent or wrong.
    <T> T value(String key, Kind<T> kind, T otherwise) {
        return hasValue(key) ? read(place(key), node(key), kind).orElse(otherwise) : otherwise;
    }

    /// The same for a key that has to be there; `otherwise` only serves to go on.
    <T> T required(String key, Kind<T> kind, T otherwise) {
        if (!hasValue(key)) {
            flaws.add(place(key), Complaint.mustBe(kind.wanted(), Remark.of(Demand.NOTHING)));
        }
        return value(key, kind, otherwise);
    }

    String text(String key) {
        return value(key, Kind.ANY_TEXT, "");
    }

    String requiredText(String key) {
        return required(key, Kind.TEXT, "");
    }

    /// Without a look at whether it is acceptable; empty when it is absent or no single value.
    Optional<String> raw(String key) {
        return hasValue(key)
                        && node(key) instanceof YamlNode.Scalar(String text, boolean _, Position _)
                ? Optional.of(text)
                : Optional.empty();
    }

    boolean flag(String key, boolean otherwise) {
        return value(key, Kind.FLAG, otherwise);
    }

    /// The entries of a list with their places; empty when it is absent or wrong.
    List<Placed<YamlNode>> list(String key) {
        if (!hasValue(key)) {
            return List.of();
        }
        if (!(node(key) instanceof YamlNode.Listing(List<YamlNode> items, Position _))) {
            wrong(place(key), Wanted.plain(Demand.ANY_LIST), node(key).remark());
            return List.of();
        }
        List<Placed<YamlNode>> placed = new ArrayList<>();
        for (YamlNode item : items) {
            placed.add(new Placed<>(item, place(key).entry(placed.size(), item.position())));
        }
        return placed;
    }

    /// A list of single values, or one of them alone.
    List<Placed<String>> texts(String key) {
        if (hasValue(key) && node(key) instanceof YamlNode.Scalar) {
            return List.of(new Placed<>(requiredText(key), place(key)));
        }
        List<Placed<String>> texts = new ArrayList<>();
        for (Placed<YamlNode> item : list(key)) {
            read(item.place(), item.value(), Kind.TEXT)
                    .ifPresent(text -> texts.add(new Placed<>(text, item.place())));
        }
        return texts;
    }

    /// Names with single values.
    Map<String, String> texts(String key, Remark wanted) {
        if (!hasValue(key)) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        if (!(node(key) instanceof YamlNode.Mapping(var inner, Position _))) {
            wrong(place(key), wanted, node(key).remark());
            return texts;
        }
        for (YamlNode.Entry entry : inner) {
            if (entry.value() instanceof YamlNode.Scalar(String text, boolean _, Position _)) {
                texts.put(entry.key(), text);
            } else {
                wrong(
                        place(key).key(entry.key(), entry.position()),
                        Wanted.plain(Demand.A_SINGLE_VALUE),
                        entry.value().remark());
            }
        }
        return texts;
    }

    private <T> Optional<T> read(Place where, YamlNode node, Kind<T> kind) {
        if (!(node instanceof YamlNode.Scalar(String text, boolean _, Position _))) {
            wrong(where, kind.wanted(), node.remark());
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            flaws.add(
                    where,
                    Complaint.mustHave(
                            Remark.of(Demand.AT_MOST_CHARACTERS, LONGEST_TEXT), text.length()));
            return Optional.empty();
        }
        try {
            return Optional.of(kind.of(text));
        } catch (ProblemException e) {
            flaws.add(where, Complaint.mustBe(kind.wanted(), e.remark()));
        } catch (IllegalArgumentException _) {
            wrong(where, kind.wanted(), Remark.quoted(text));
        }
        return Optional.empty();
    }

    private void wrong(Place where, Remark wanted, Remark found) {
        flaws.add(where, Complaint.mustBe(wanted, shortened(found)));
    }

    private YamlNode node(String key) {
        return Objects.requireNonNull(entries.get(key), key).value();
    }

    private static Remark shortened(Remark found) {
        String text = found.english();
        return text.length() <= 100 ? found : Remark.quoted(text.substring(0, 100) + "...");
    }

    /// A key `like_this`, however it is written.
    static String snake(String key) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean inner = Character.isUpperCase(c) && i > 0;
            snake.append(inner && key.charAt(i - 1) != '_' ? "_" : "");
            snake.append(inner ? Character.toLowerCase(c) : c);
        }
        return snake.toString();
    }
}
