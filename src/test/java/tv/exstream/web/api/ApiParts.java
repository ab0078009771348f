package tv.exstream.web.api;

import org.springframework.context.annotation.Import;

/// The whole JSON interface for a [tv.exstream.web.TestServer]; the test adds [Views].
@Import({
    ApiConfiguration.class,
    EventRoutes.class,
    GuideRoutes.class,
    HealthRoutes.class,
    ScanRoutes.class,
    SessionRoutes.class,
    StateRoutes.class
})
public class ApiParts {}
