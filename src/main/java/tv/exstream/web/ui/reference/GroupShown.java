package tv.exstream.web.ui.reference;

import java.util.List;

/// Operations about one thing, and the schemas that they name, directly or not.
public record GroupShown(String name, List<OperationShown> operations, List<SchemaShown> schemas) {
    public GroupShown {
        operations = List.copyOf(operations);
        schemas = List.copyOf(schemas);
    }

    /// Its name in addresses.
    public String slug() {
        return slug(name);
    }

    static String slug(String name) {
        return name.replace(' ', '-');
    }
}
