package tv.exstream.expression;

/// What a variable holds and an expression gives.
public sealed interface Value {
    /// @param value finite
    record Numeric(double value) implements Value {
        public Numeric {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("number must be finite: " + value);
            }
        }
    }

    record Text(String value) implements Value {}

    record Truth(boolean value) implements Value {}

    static Value of(double number) {
        return new Numeric(number);
    }

    static Value of(String text) {
        return new Text(text);
    }
}
