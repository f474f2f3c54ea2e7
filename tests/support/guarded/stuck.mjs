// Never ends, and hears nothing.
for (;;);
