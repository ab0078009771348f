package tv.exstream.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// Describes merge patches as what they are: nothing of them is required, and of something that is one of several kinds they may have
/// members of each. Lists are replaced as a whole, so that they are as elsewhere.
final class PatchSchemas implements GlobalOpenApiCustomizer {
    private static final String SUFFIX = "Changes";
    private static final String COMPONENTS = "#/components/schemas/";

    @Override
    public void customise(OpenAPI document) {
        Patches patches = new Patches(document.getComponents().getSchemas());
        document.getPaths().values().stream()
                .map(PathItem::getPatch)
                .filter(Objects::nonNull)
                .flatMap(each -> each.getRequestBody().getContent().values().stream())
                .forEach(each -> describe(each, patches));
    }

    private static void describe(MediaType body, Patches patches) {
        body.setSchema(patches.of(body.getSchema()));
    }

    /// @param known by name; those of patches are added
    @SuppressWarnings("rawtypes") // As swagger has them.
    private record Patches(Map<String, Schema> known) {
        Schema<?> of(Schema<?> whole) {
            if (whole.get$ref() == null || !isStrict(whole, new HashSet<>())) {
                return whole;
            }
            String name = whole.get$ref().substring(COMPONENTS.length());
            String changed = name + SUFFIX;
            if (!known.containsKey(changed)) {
                // There before its members, of which one may lead back to it.
                Schema<?> patch = new ObjectSchema();
                known.put(changed, patch);
                known.put(changed, loosened(known.get(name)));
            }
            return ShapeSchemas.reference(changed);
        }

        private Schema<?> loosened(Schema<?> whole) {
            Schema<?> patch = whole.getAnyOf() == null ? new ObjectSchema() : new Schema<>();
            patch.setDescription(whole.getDescription());
            if (whole.getAnyOf() != null) {
                choices(whole).forEach(each -> patch.addAnyOfItem(of(each)));
            }
            kinds(whole).forEach(each -> merge(patch, each));
            return patch;
        }

        /// The kinds of which it may be; itself when it is of one.
        private Stream<Schema<?>> kinds(Schema<?> whole) {
            return whole.getOneOf() == null
                    ? Stream.of(whole)
                    : choices(whole).flatMap(each -> kinds(resolved(each)));
        }

        /// Whoever makes it another kind takes away what that has not.
        private void merge(Schema<?> patch, Schema<?> kind) {
            members(kind).forEach((name, each) -> add(patch, name, of(each)));
            if (kind.getAdditionalProperties() instanceof Schema<?> others) {
                patch.setAdditionalProperties(others);
            }
        }

        private static void add(Schema<?> patch, String name, Schema<?> member) {
            Schema<?> known = members(patch).get(name);
            if (known == null) {
                patch.addProperty(name, member);
            } else if (known.getEnum() != null && member.getEnum() != null) {
                patch.addProperty(name, words(known, member));
            } else if (!known.equals(member)) {
                patch.addProperty(name, either(known, member));
            }
        }

        private static Schema<?> words(Schema<?> known, Schema<?> member) {
            return ShapeSchemas.words(
                    Stream.of(known, member)
                            .flatMap(each -> each.getEnum().stream())
                            .map(Object::toString)
                            .distinct()
                            .sorted()
                            .toList());
        }

        private static Schema<?> either(Schema<?> known, Schema<?> member) {
            Schema<?> either =
                    known.getAnyOf() == null ? new Schema<>().addAnyOfItem(known) : known;
            return choices(either).anyMatch(member::equals) ? either : either.addAnyOfItem(member);
        }

        /// Whether it says more than holds for a patch.
        private boolean isStrict(Schema<?> said, Set<String> seen) {
            if (said.get$ref() != null && !seen.add(said.get$ref())) {
                return false;
            }
            Schema<?> schema = resolved(said);
            return schema.getRequired() != null
                    || (schema.getOneOf() != null && choices(schema).anyMatch(this::hasMembers))
                    || Stream.concat(choices(schema), members(schema).values().stream())
                            .anyMatch(each -> isStrict(each, seen));
        }

        private boolean hasMembers(Schema<?> schema) {
            return !members(resolved(schema)).isEmpty();
        }

        private Schema<?> resolved(Schema<?> schema) {
            return schema.get$ref() == null
                    ? schema
                    : resolved(known.get(schema.get$ref().substring(COMPONENTS.length())));
        }

        private static Stream<Schema> choices(Schema<?> schema) {
            return Stream.of(schema.getOneOf(), schema.getAnyOf())
                    .filter(Objects::nonNull)
                    .flatMap(List::stream);
        }

        private static Map<String, Schema> members(Schema<?> schema) {
            return Objects.requireNonNullElse(schema.getProperties(), Map.of());
        }
    }
}
