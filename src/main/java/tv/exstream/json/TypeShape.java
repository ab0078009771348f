package tv.exstream.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What an object of rules may be.
///
/// @param part of which kind the parts are that may take its place, such as `fillers`; empty when none may
/// @param variants the objects it may be, by what their `type` says; empty when it is of one kind
/// @param fields what it has, in the order in which people think of it
public record TypeShape(String part, Map<String, String> variants, List<Field> fields) {
    public TypeShape {
        variants = Map.copyOf(variants);
        fields = List.copyOf(fields);
    }

    /// Something that an object has.
    ///
    /// @param required whether it has to be there
    /// @param names of what kind the things are that it names, such as `templates`; empty when it names none
    /// @param usual what stands for it when it is not there
    public record Field(
            String name, boolean required, String names, Value value, Optional<JsonNode> usual) {}

    /// What may stand in a place.
    ///
    /// @param words the only ones that may; empty for other kinds
    /// @param object the name of its shape; empty for other kinds
    /// @param element of a list; absent for other kinds
    public record Value(Kind kind, List<String> words, String object, Optional<Value> element) {
        public Value {
            words = List.copyOf(words);
        }

        static Value of(Kind kind) {
            return new Value(kind, List.of(), "", Optional.empty());
        }

        static Value words(List<String> words) {
            return new Value(Kind.WORD, words, "", Optional.empty());
        }

        static Value object(String name) {
            return new Value(Kind.OBJECT, List.of(), name, Optional.empty());
        }

        static Value list(Value element) {
            return new Value(Kind.LIST, List.of(), "", Optional.of(element));
        }
    }

    /// How something is written.
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        FLAG,
        WORD,
        /// Such as PT1H30M.
        LENGTH,
        /// Of a day, such as 20:15.
        TIME,
        DATE,
        /// Such as --12-24.
        YEARLY,
        /// Such as 2026-11-20T18:00:00Z.
        INSTANT,
        /// A condition or a count that people write.
        EXPRESSION,
        /// The id of one.
        CHANNEL,
        COLLECTION,
        MEDIA,
        LIST,
        OBJECT,
    }
}
