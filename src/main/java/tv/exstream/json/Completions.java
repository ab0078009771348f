package tv.exstream.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.impl.NullsConstantProvider;

/// Completes records that are read with what was left out of them, as [Omissions] says.
final class Completions extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator modifyValueInstantiator(
            DeserializationConfig config,
            BeanDescription.Supplier description,
            ValueInstantiator usual) {
        return description.getBeanClass().isRecord() ? new Completing(usual) : usual;
    }

    /// Knows what is missing from a record.
    private static final class Completing extends ValueInstantiator.Delegating {
        Completing(ValueInstantiator usual) {
            super(usual);
        }

        @Override
        public SettableBeanProperty @Nullable [] getFromObjectArguments(
                DeserializationConfig config) {
            SettableBeanProperty[] components = super.getFromObjectArguments(config);
            return components == null
                    ? null
                    : Arrays.stream(components)
                            .map(this::completed)
                            .toArray(SettableBeanProperty[]::new);
        }

        private SettableBeanProperty completed(SettableBeanProperty component) {
            return Omissions.of(
                            getValueClass(), component.getName(), component.getType().getRawClass())
                    .map(NullsConstantProvider::forValue)
                    .map(component::withNullProvider)
                    .orElse(component);
        }
    }

    /// Adds it to a mapper.
    static final class Module extends JacksonModule {
        @Override
        public String getModuleName() {
            return "omissions";
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }

        @Override
        public void setupModule(SetupContext context) {
            context.addValueInstantiators(new Completions());
        }
    }
}
