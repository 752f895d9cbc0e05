/** May use nothing, and does. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package badly.modules.duty;
