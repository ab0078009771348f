package tv.exstream.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.SettingsDesk;
import tv.exstream.web.security.DoorDescription;

/// How the interface is described, beside what the code says.
@Configuration(proxyBeanMethods = false)
class DocumentParts {
    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("EXStreamTV")
                                .version("1")
                                .description(
                                        "Every error is application/problem+json with a stable"
                                                + " code. Every operation says what lets a request"
                                                + " in. In a network to which security.open.api"
                                                + " opens the interface none of it is needed, as"
                                                + " far as security.open.role goes."))
                .components(
                        new Components()
                                .addSchemas(ProblemAnswers.SCHEMA, ProblemAnswers.schema())
                                .addHeaders(
                                        ProblemAnswers.RETRY_AFTER, ProblemAnswers.retryAfter()))
                .servers(List.of(new Server().url("/").description("this server")));
    }

    @Bean
    ProblemAnswers problemAnswers() {
        return new ProblemAnswers();
    }

    @Bean
    ChangeHeaders changeHeaders() {
        return new ChangeHeaders();
    }

    @Bean
    DoorDescription doorDescription() {
        return new DoorDescription();
    }

    @Bean
    RulesSchemas rulesSchemas() {
        return new RulesSchemas();
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    SettingSchemas settingSchemas(SettingsDesk desk) {
        return new SettingSchemas(desk);
    }

    @Bean
    StepSchemas stepSchemas() {
        return new StepSchemas();
    }

    @Bean
    EventSchemas eventSchemas() {
        return new EventSchemas();
    }

    @Bean
    RequiredMembers requiredMembers() {
        return new RequiredMembers();
    }

    /// The last one, for it looks at what the others describe.
    @Bean
    PatchSchemas patchSchemas() {
        return new PatchSchemas();
    }
}
