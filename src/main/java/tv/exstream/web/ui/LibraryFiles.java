package tv.exstream.web.ui;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The libraries of pages, whose addresses have their versions in them: browsers keep them for good. Pictures of documents have none.
@Configuration(proxyBeanMethods = false)
class LibraryFiles implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        keep(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
        keep(registry, "/vendor/**", "classpath:/static/vendor/");
        registry.addResourceHandler("/help/images/**")
                .addResourceLocations("classpath:/help/images/")
                .setCacheControl(CacheControl.noCache());
    }

    private static void keep(ResourceHandlerRegistry registry, String pattern, String folder) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(folder)
                .setCacheControl(PageFileRoutes.FOR_GOOD);
    }
}
