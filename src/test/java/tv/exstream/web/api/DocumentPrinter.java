package tv.exstream.web.api;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Writes the document so that a change of it can be read: a line for each answer, parameter and member. What is in them stands in that line,
/// or the file would be more than files may be, and a fourth of it spaces.
final class DocumentPrinter extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1;

    /// Where an answer of an operation is: below `paths`, the path, the method and `responses`.
    private static final int LINES = 5;

    DocumentPrinter() {
        super(
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER));
        _objectIndenter = new DefaultIndenter(" ", "\n");
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new DocumentPrinter();
    }

    @Override
    public void beforeObjectEntries(JsonGenerator generator) {
        if (_nesting <= LINES) {
            super.beforeObjectEntries(generator);
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator generator) {
        if (_nesting <= LINES) {
            super.writeObjectEntrySeparator(generator);
        } else {
            generator.writeRaw(", ");
        }
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int entries) {
        if (_nesting <= LINES) {
            super.writeEndObject(generator, entries);
        } else {
            _nesting--;
            generator.writeRaw('}');
        }
    }
}
