package tv.exstream.web.ui;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;
import tv.exstream.config.Config;

/// Puts the pages together.
@Configuration(proxyBeanMethods = false)
@Import({
    TextRoutes.class,
    PageFileRoutes.class,
    LibraryFiles.class,
    FailurePages.class,
    FailureRoutes.class
})
public class UiConfiguration {
    /// An IDE runs the program without the file that the build writes.
    private static final String UNBUILT = "development";

    private static final String TEXTS = "messages/";

    /// Some 60 templates have 150 fragments and 70 icons.
    private static final int MOST_FRAGMENTS = 1_000;

    /// There are 2,500, and each is kept in up to three forms.
    static final int MOST_EXPRESSIONS = 20_000;

    @Bean
    PageFacts pageFacts(Config config, ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        String version = built == null ? null : built.getVersion();
        return new PageFacts(version == null ? UNBUILT : version, config.server().publicUrl());
    }

    @Bean
    AroundPages frame(PageFacts facts) {
        return (request, model) -> model.put(Frame.NAME, Frame.of(request, facts));
    }

    @Bean
    AroundPages reasons(PageTexts texts) {
        return (request, model) ->
                model.put(Reasons.NAME, new Reasons(texts, RequestContextUtils.getLocale(request)));
    }

    @Bean
    WebMvcConfigurer framing(List<AroundPages> around) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Framing(around));
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguage();
    }

    /// @throws IOException when the program's own files cannot be read
    @Bean
    PageTexts messageSource() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + TEXTS + "*.properties");
        List<String> areas =
                Arrays.stream(files)
                        .map(file -> Objects.requireNonNull(file.getFilename()))
                        .filter(name -> !name.contains("_"))
                        .map(name -> "classpath:" + TEXTS + name.replace(".properties", ""))
                        .sorted()
                        .toList();
        return new PageTexts(areas);
    }

    @Bean
    PageFiles pageFiles(PageTexts texts) {
        return new PageFiles(texts);
    }

    @Bean
    Menus menus(
            SpringTemplateEngine engine, @Value("${spring.thymeleaf.cache:true}") boolean settled) {
        return new Menus(engine, settled);
    }

    /// Our language takes the place of those that Spring Boot has put in. Where templates are read anew each time, so are the files.
    @Bean
    SmartInitializingSingleton pageEngine(
            SpringTemplateEngine engine,
            PageFiles files,
            @Value("${spring.thymeleaf.cache:true}") boolean settled) {
        return () -> {
            engine.setDialect(new PageDialect());
            engine.setLinkBuilder(new RelativeLinks(settled ? files::folder : _ -> "/ui"));
            engine.setCacheManager(parsedTemplates());
        };
    }

    /// Room for all templates, their fragments and every expression in them: Thymeleaf's own bounds are a tenth of that, and whoever went
    /// from page to page had each of them parsed anew.
    private static StandardCacheManager parsedTemplates() {
        StandardCacheManager parsed = new StandardCacheManager();
        parsed.setTemplateCacheMaxSize(MOST_FRAGMENTS);
        parsed.setExpressionCacheMaxSize(MOST_EXPRESSIONS);
        return parsed;
    }
}
