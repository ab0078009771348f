package tv.exstream;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;

/// Gives the context the configuration that was read before it started.
record Settled(Config config, CommandLine options)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("exstreamtv", properties()));
        ((GenericApplicationContext) context).registerBean(Config.class, () -> config);
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", config.server().port());
        properties.put("server.address", config.server().address());
        properties.put("logging.file.name", config.logFile().toString());
        if (options.dev()) {
            properties.put("logging.level.tv.exstream", "debug");
            properties.put("spring.thymeleaf.cache", "false");
            properties.put("spring.thymeleaf.prefix", "file:src/main/resources/templates/");
            properties.put(
                    "spring.web.resources.static-locations", "file:src/main/resources/static/");
        }
        return properties;
    }
}
