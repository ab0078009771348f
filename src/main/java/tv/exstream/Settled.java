package tv.exstream;

import ch.qos.logback.classic.LoggerContext;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.SettingsDesk;
import tv.exstream.log.LogGate;
import tv.exstream.log.LogRing;

/// Gives a starting server the configuration that was read before, and puts the gate before its log.
record Settled(SettingsDesk settings, CommandLine options)
        implements ApplicationContextInitializer<ConfigurableApplicationContext>,
                ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                Ordered {
    /// Before the log is set up, which is told here where to write.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        event.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("exstreamtv", properties()));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("config", settings.live().now());
        beans.registerSingleton("liveConfig", settings.live());
        beans.registerSingleton("settingsDesk", settings);
        beans.registerSingleton("commandLine", options);
        LogRing ring = new LogRing();
        beans.registerSingleton("logRing", ring);
        beans.registerSingleton(
                "logGate",
                LogGate.install((LoggerContext) LoggerFactory.getILoggerFactory(), ring));
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        Config config = settings.live().now();
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
