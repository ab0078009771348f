package tv.exstream.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/// What belongs where in the JSON of records.
final class Places {
    private static final TypeFactory TYPES = RecordJson.MAPPER.getTypeFactory();

    private Places() {}

    static JavaType of(Class<?> type) {
        return TYPES.constructType(type);
    }

    /// The type without the [Optional] around it.
    static JavaType present(JavaType type) {
        return type.isReferenceType() ? type.getContentType() : type;
    }

    /// The variant that an object says it is; the type itself where there are none, or none of that name.
    static JavaType variant(JsonNode object, JavaType type) {
        return Variants.find(type.getRawClass(), object.path(Variants.PROPERTY).asString(""))
                .map(Places::of)
                .orElse(type);
    }

    /// The type of what an object of a type has under a name; empty when it has nothing such.
    static Optional<JavaType> member(JavaType type, String name) {
        if (type.isMapLikeType()) {
            return Optional.of(type.getContentType());
        }
        if (!type.isTypeOrSubTypeOf(Record.class)) {
            return Optional.empty();
        }
        return Arrays.stream(type.getRawClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getGenericType)
                .map(member -> TYPES.resolveMemberType(member, type.getBindings()))
                .findFirst();
    }

    /// The type of the elements of a list; empty when it is none.
    static Optional<JavaType> element(JavaType type) {
        return type.isCollectionLikeType() ? Optional.of(type.getContentType()) : Optional.empty();
    }
}
