module exercise

go 1.18
