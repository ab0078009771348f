package tv.exstream.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tv.exstream.config.SettingForm;
import tv.exstream.config.SettingState;
import tv.exstream.config.SettingsDesk;

/// Describes the settings by the forms in which people enter them.
final class SettingSchemas implements GlobalOpenApiCustomizer {
    static final String PATCH = "SettingsPatch";

    /// What is written at single values of answers, whose keys stand beside them.
    static final String VALUE = "SettingValue";

    private final SettingsDesk desk;

    SettingSchemas(SettingsDesk desk) {
        this.desk = desk;
    }

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        components.addSchemas(VALUE, any());
        Schema<?> patch = new ObjectSchema();
        patch.setDescription(
                "Nested as in the file, or the whole key with dots; null takes one out of the file");
        patch.setAdditionalProperties(ShapeSchemas.reference(VALUE));
        components.addSchemas(PATCH, patch);
        desk.all().forEach(each -> put(components, PATCH, each.key(), each));
    }

    /// @param key what is left of it below the schema
    private static void put(Components components, String name, String key, SettingState state) {
        Schema<?> schema = components.getSchemas().get(name);
        int dot = key.indexOf('.');
        if (dot < 0) {
            schema.addProperty(key, value(state.form()));
            return;
        }
        String group = key.substring(0, dot);
        String inner =
                name.replaceFirst("Patch$", "")
                        + Character.toUpperCase(group.charAt(0))
                        + group.substring(1)
                        + "Patch";
        components.getSchemas().computeIfAbsent(inner, _ -> new ObjectSchema());
        schema.addProperty(group, ShapeSchemas.reference(inner));
        put(components, inner, key.substring(dot + 1), state);
    }

    private static Schema<?> value(SettingForm form) {
        return switch (form) {
            case SettingForm.WholeNumber(int least, int most) -> number(least, most);
            case SettingForm.Choice(List<String> choices) -> ShapeSchemas.words(choices);
            case SettingForm.Plain.FLAG -> new BooleanSchema();
            case SettingForm.Plain.LIST -> texts();
            case SettingForm.Plain _ -> new StringSchema();
        };
    }

    private static Schema<?> number(int least, int most) {
        IntegerSchema number = new IntegerSchema();
        number.setMinimum(BigDecimal.valueOf(least));
        number.setMaximum(BigDecimal.valueOf(most));
        return number;
    }

    private static Schema<?> texts() {
        return new ArraySchema().items(new StringSchema());
    }

    private static Schema<?> any() {
        return ShapeSchemas.oneOf(
                List.of(new StringSchema(), new BooleanSchema(), new IntegerSchema(), texts()));
    }
}
